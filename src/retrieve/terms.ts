/** Words of a text as index terms: "co-production", "coproduction" and "co production" are one; stop words go; endings are stemmed. */
import { stemmer } from 'stemmer';

/** A word of a question. */
export interface Term {
  stem: string;
  word: string;
  /** Inverse document frequency: a word that no text has weighs most. */
  weight: number;
  /** Whether any text of the works has it. */
  known: boolean;
}

const CO = /\bco[-‐‑– ]?(?=(?:prod|creat|des|construct|innov|destr|operat|deliver|plan|evaluat|commission))/g;

const plain = (text: string) =>
  text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(CO, 'co').replace(/'s\b/g, '').replace(/'/g, '');

/** Words as they are written, in order. */
export const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** British and American spellings meet in one stem. */
const SPELLING: [RegExp, string][] = [
  [/is(e|ed|es|ing|ation|ations)$/, 'iz$1'],
  [/our$/, 'or'],
  [/ogue$/, 'og'],
];

export function stemOf(word: string): string {
  const spelt = SPELLING.reduce((w, [from, to]) => (w.length > 5 ? w.replace(from, to) : w), word);
  return stemmer(spelt);
}

/** @returns stems in order, without stop words */
export function termsOf(text: string, stopwords: ReadonlySet<string>): string[] {
  return wordsOf(text)
    .filter((w) => !stopwords.has(w))
    .map(stemOf);
}
