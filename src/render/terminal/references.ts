/** What an answer cites, as a list of references for the terminal or as an export alone. */
import type { Citation } from '../../domain/citation.ts';
import type { Work } from '../../domain/work.ts';
import { toBibtex, toCslJson } from '../references/export.ts';
import { referenceLists, STYLES, type StyleName } from '../references/style.ts';
import { plain } from '../text/piece.ts';
import { inert, styleFor } from './style.ts';

export const EXPORTS = { 'csl-json': toCslJson, bibtex: toBibtex } as const;

/** The works cited, each once, in the order of the citations. */
export const worksCited = (citations: readonly Citation[], works: readonly Work[]): Work[] =>
  [...new Set(citations.map((c) => c.source))].flatMap((id) => works.find((w) => w.id === id) ?? []);

export function referencesText(works: readonly Work[], name: StyleName, colour: boolean): string {
  const style = styleFor(colour);
  const lists = referenceLists(works, STYLES[name]);
  const part = (title: string, entries: typeof lists.works) =>
    entries.length > 0 ? `${style.heading(title)}\n${entries.map((e) => inert(plain(e))).join('\n')}\n` : '';
  return [part('References', lists.works), part('Documents you added', lists.added)].filter(Boolean).join('\n');
}
