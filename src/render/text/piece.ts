/** Text with meaning but no looks: what a document says, before a renderer decides how bold, quotes, marks and links are drawn. */

export type Piece =
  | { kind: 'text' | 'strong' | 'emphasis'; text: string }
  /** The user's own words; a renderer puts the quotation marks. */
  | { kind: 'words'; text: string }
  | { kind: 'cite'; numbers: number[] }
  | { kind: 'link'; text: string; href: string };

/**
 * Takes out what a document can't hold or must not: control characters (XML forbids them), halves of surrogate pairs,
 * and characters that hide text or turn its direction.
 */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}--[\t\n\r]]|\p{Noncharacter_Code_Point}|[\u200B\u202A-\u202E\u2060-\u2069\uFEFF]/gv, '');

/** One line: white space put together. */
export const line = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();

export const text = (value: string): Piece => ({ kind: 'text', text: clean(value) });
export const strong = (value: string): Piece => ({ kind: 'strong', text: clean(value) });
export const emphasis = (value: string): Piece => ({ kind: 'emphasis', text: clean(value) });
export const words = (value: string): Piece => ({ kind: 'words', text: line(value) });
export const cite = (numbers: readonly number[]): Piece[] =>
  numbers.length === 0 ? [] : [{ kind: 'cite', numbers: [...numbers] }];

export const plain = (pieces: readonly Piece[]): string =>
  pieces.map((p) => (p.kind === 'cite' ? ` ${p.numbers.map((n) => `[${n}]`).join('')}` : p.text)).join('');
