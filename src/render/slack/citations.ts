/** Sources as readers see them: a short reference, the place in the work, our note, and the paper's own words where they are here. */
import type { Citation } from '../../domain/citation.ts';
import { actionId, actionIds } from './actions.ts';
import { type ButtonWish, bold, list, type Piece, quoted, type Run, smallPrint } from './piece.ts';
import { type Setting, workName } from './setting.ts';
import { fill } from './words.ts';

/** Slack refuses longer values; a quote is left to the list of sources then. */
const LONGEST_VALUE = 1900;
const MOST_BUTTONS = 10;

export const marks = (numbers: readonly number[]): string => numbers.map((n) => `[${n}]`).join('');

export function place({ words }: Setting, { locator }: Citation): string {
  const parts = [fill(words.locator.section, { section: locator.section })];
  parts.push(fill(words.locator.paragraph, { paragraph: locator.paragraph }));
  if (locator.page !== null) parts.push(fill(words.locator.page, { page: locator.page }));
  return parts.join(', ');
}

/** The reference, linked where the work has an address. The address is ours, never a user's. */
export function reference({ names }: Setting, citation: Citation): Run {
  const work = names.works[citation.source];
  const text = workName(names, citation.source);
  return work?.url && /^https?:/.test(work.url) ? { text, url: work.url } : text;
}

/** Short list in small print: which work and where; what stands in the same paragraph is named once. */
export function sourceLine(setting: Setting, title: string, citations: readonly Citation[]): Piece[] {
  if (citations.length === 0) return [];
  const byPlace = Map.groupBy(citations, (citation) => `${citation.source} ${place(setting, citation)}`);
  const runs = [...byPlace.values()].flatMap((same, index): Run[] => {
    const [citation] = same;
    if (citation === undefined) return [];
    return [
      ` ${marks(same.map(({ n }) => n))} `,
      reference(setting, citation),
      `, ${place(setting, citation)}${index === byPlace.size - 1 ? '.' : ';'}`,
    ];
  });
  return smallPrint(`${title}:`, ...runs);
}

/**
 * Full list: each passage once, with its notes and its quote.
 * @param said what stands above; a note that is said there word for word is not said again
 */
export function sourceList(setting: Setting, citations: readonly Citation[], said: string): Piece[] {
  const byPassage = Map.groupBy(citations, (one) => `${one.source} ${place(setting, one)} ${one.quote ?? ''}`);
  return list(
    [...byPassage.values()].flatMap((same): Run[][] => {
      const [citation] = same;
      if (citation === undefined) return [];
      const notes = same.map(({ note }) => note).filter((note) => !said.includes(note.replace(/[.!?]$/, '')));
      return [
        [
          bold(`${marks(same.map(({ n }) => n))} `),
          reference(setting, citation),
          `, ${place(setting, citation)}.`,
          ...[...new Set(notes)].map((note) => ` ${note}`),
          ...(citation.quote === undefined ? [] : [' ', quoted(citation.quote)]),
        ],
      ];
    }),
  );
}

function passageValue(citation: Citation): Citation {
  if (JSON.stringify(citation).length <= LONGEST_VALUE) return citation;
  const { quote: _, ...rest } = citation;
  return rest;
}

export function passageWishes(setting: Setting, citations: readonly Citation[]): ButtonWish[] {
  const { buttons: words } = setting.words;
  return citations
    .map(passageValue)
    .filter((citation) => JSON.stringify(citation).length <= LONGEST_VALUE)
    .slice(0, MOST_BUTTONS)
    .map((citation) => {
      const values = { n: citation.n, source: workName(setting.names, citation.source) };
      return {
        id: actionId(actionIds.showPassage, citation.n),
        label: fill(words.passage, values),
        spoken: fill(words['passage-spoken'], values),
        value: citation,
      };
    });
}
