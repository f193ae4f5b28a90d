/** What every section of a briefing is written with: the reply's material, names for ids, and the document's one numbering. */
import type { Citation } from '../../domain/citation.ts';
import type { Span } from '../../domain/reading.ts';
import type { Numbering } from '../references/numbering.ts';
import type { ReferenceStyle } from '../references/style.ts';
import { cite, line, type Piece, text, words } from '../text/piece.ts';
import type { Line } from './document.ts';
import type { Naming } from './naming.ts';

export interface Writing {
  naming: Naming;
  numbering: Numbering;
  style: ReferenceStyle;
}

/** The marks of some of a placement's or an answer's own numbers, as numbers of the document. */
export const marks = ({ numbering }: Writing, citations: readonly Citation[], numbers: readonly number[]): Piece[] =>
  cite(numbering.cite(citations, numbers));

/** A sentence with its marks before the full stop, as answers have them. */
export function marked(
  writing: Writing,
  value: string,
  citations: readonly Citation[],
  numbers: readonly number[],
): Line {
  const whole = line(value);
  const found = marks(writing, citations, numbers);
  if (found.length === 0 || !whole.endsWith('.')) return [text(whole), ...found];
  return [text(whole.slice(0, -1)), ...found, text('.')];
}

/** The user's words that show something, each once. */
export function quoted(evidence: readonly Span[]): Line[] {
  const quotes = evidence.map((e) => line(e.quote)).filter(Boolean);
  return [...new Set(quotes)].map((quote) => [words(quote)]);
}

/** Quotes one after another in a sentence: ‘a’; ‘b’. */
export const quotedInline = (evidence: readonly Span[]): Piece[] =>
  quoted(evidence).flatMap((quote, i) => (i === 0 ? quote : [text('; '), ...quote]));

export const sentence = (value: string): string => {
  const trimmed = line(value);
  const started = trimmed.slice(0, 1).toUpperCase() + trimmed.slice(1);
  return /[.!?…]['’”)]?$/.test(started) || started === '' ? started : `${started}.`;
};

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const plural = (count: number, one: string, many: string): string =>
  `${NUMBERS[count] ?? count} ${count === 1 ? one : many}`;
