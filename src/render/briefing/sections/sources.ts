/** The works cited in full, the numbered passages, and how the briefing was made. Written last: it lists what the others cited. */
import type { Answer } from '../../../domain/answer.ts';
import type { ServicePlacement } from '../../../domain/placement.ts';
import { locate } from '../../references/locate.ts';
import type { Cited } from '../../references/numbering.ts';
import { referenceLists } from '../../references/style.ts';
import { emphasis, line, text } from '../../text/piece.ts';
import type { Line, Section } from '../document.ts';
import type { Writing } from '../writing.ts';

function reference({ naming, style }: Writing, { n, source, locator, taken }: Cited): { n: number; lines: Line[] } {
  const work = naming.work(source);
  const title = work?.['title-short'] ?? work?.title;
  const where: Line = [
    text(`${work ? style.short(work) : naming.author(source)}${title ? ' ' : ''}`),
    ...(title ? [emphasis(line(title))] : []),
    text(`, ${locate(locator)}.`),
  ];
  const said = taken.map(({ note, quote }) => (quote ? `“${line(quote)}”` : line(note)));
  return { n, lines: [where, ...[...new Set(said)].map((s): Line => [text(s)])] };
}

export function referencesSection(writing: Writing): Section | null {
  const cited = writing.numbering.cited;
  if (cited.length === 0) return null;
  const cites = [...new Set(cited.map((c) => c.source))].flatMap((id) => writing.naming.work(id) ?? []);
  const { works, added } = referenceLists(cites, writing.style);
  return {
    id: 'references',
    title: 'References',
    blocks: [
      ...(works.length > 0 ? [{ kind: 'works', items: works } as const] : []),
      ...(added.length > 0
        ? [{ kind: 'subheading', title: 'Documents you added' } as const, { kind: 'works', items: added } as const]
        : []),
      { kind: 'subheading', title: 'Passages cited' },
      { kind: 'references', items: cited.map((c) => reference(writing, c)) },
    ],
  };
}

/** Says who worded what: rules and the built-in writer, or a language model whose sentences were checked. */
export function makingSection(
  version: string,
  placement: ServicePlacement | null,
  answers: readonly Answer[],
): Section {
  const modelled = answers.some((a) => a.writer === 'model');
  const lines = [
    `Made by Tango ${version}${placement && placement.version !== version ? `, codebook ${placement.version}` : ''}.`,
    ...(placement
      ? [
          'The placement is computed by rules from the description alone; the same description always gets the same placement.',
        ]
      : []),
    ...(modelled
      ? [
          'A language model worded answers from notes on the papers; each sentence was checked against the passage it cites.',
        ]
      : []),
    'Numbers in square brackets point to the passages listed under References. Text in double quotation marks there is verbatim from the paper; the rest restates it in Tango’s own words.',
    'A researcher should check this briefing before anybody relies on it.',
  ];
  return {
    id: 'making',
    title: 'How this was made',
    blocks: [{ kind: 'paragraph', line: [text(lines.join(' '))], tone: 'small' }],
  };
}
