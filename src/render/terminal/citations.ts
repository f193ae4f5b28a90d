/** Numbered sources at the end of a terminal answer. */
import type { Citation } from '../../domain/citation.ts';
import type { Names } from '../../domain/names.ts';
import type { Style } from './style.ts';

export function citationLines(citations: readonly Citation[], names: Names, style: Style): string[] {
  return citations.map((c) => {
    const part = c.locator.part ? `, part ${c.locator.part}` : '';
    const page = c.locator.page === null ? '' : `, p. ${c.locator.page}`;
    const where = `${names.works[c.source]?.short ?? c.source}, ${c.locator.section}, ¶${c.locator.paragraph}${part}${page}`;
    return `[${c.n}] ${style.bold(where)}\n    ${c.quote ? `“${c.quote}”` : c.note}`;
  });
}
