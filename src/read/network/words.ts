/** Splits a text as the sentence reader was trained to see it (`scripts/train-network.py` has the same splitting). */
import { slipOf } from './slips.ts';

export interface Word {
  word: string;
  start: number;
  end: number;
}

const TOKEN = /[A-Za-z]+(?:'[a-z]+)?|[0-9]+|[^\sA-Za-z0-9]/gu;
const SHORT = /^([a-z]+?)(n't|'s|'re|'ve|'ll|'d|'m)$/;
/** Words beyond this many are not read: descriptions are short, and the reader was trained on no longer ones. */
export const LONGEST = 320;

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.replaceAll('’', "'").matchAll(TOKEN)) {
    const word = match[0].toLowerCase();
    const place = { start: match.index, end: match.index + match[0].length };
    const short = SHORT.exec(word);
    for (const part of short ? [short[1], short[2]] : [word]) words.push({ word: part ?? word, ...place });
    if (words.length >= LONGEST) break;
  }
  return words.slice(0, LONGEST);
}

const UNKNOWN = 1;
const NUMBER = 2;
const ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'ers'];

/** @returns the row of a word's vector: its own, a number's, that of the word without its ending or without a slip, or the unknown word's */
export function rowOf(word: string, rows: ReadonlyMap<string, number>): number {
  const known = rows.get(word);
  if (known !== undefined) return known;
  if (/^[0-9]+$/.test(word)) return NUMBER;
  for (const ending of ENDINGS) {
    const stem = word.endsWith(ending) ? rows.get(word.slice(0, -ending.length)) : undefined;
    if (stem !== undefined) return stem;
  }
  const meant = slipOf(word, (w) => rows.has(w));
  return (meant === undefined ? undefined : rows.get(meant)) ?? UNKNOWN;
}

/** The words of a stretch of text: the first, and the one after the last. */
export type WordRange = [from: number, to: number];

/** @returns for each stretch, in the order of the text, which words stand in it */
export function wordsInside(words: readonly Word[], stretches: readonly { start: number; end: number }[]): WordRange[] {
  let at = 0;
  return stretches.map(({ start, end }) => {
    while ((words[at]?.start ?? end) < start) at++;
    const from = at;
    while ((words[at]?.end ?? end + 1) <= end) at++;
    return [from, at];
  });
}
