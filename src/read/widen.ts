/** A word or two prove little to a reader: short spans are shown with the words beside them, as far as their clause goes. */
import type { Reading } from '../domain/reading.ts';
import { isBreak } from './context.ts';
import type { Sentence } from './tokens.ts';

const ENOUGH_WORDS = 4;
/** How many words at most are added on either side. */
const MOST_ADDED = 4;

const wordCount = (s: string) => s.split(/\s+/).length;

/** Index of the last word of the clause that still belongs to the span, going outwards from `from`. */
function reach({ tokens }: Sentence, from: number, step: 1 | -1): number {
  let last = from;
  for (let i = from + step; Math.abs(i - from) <= MOST_ADDED; i += step) {
    const token = tokens[i];
    if (!token || isBreak(token.surface) || !/^[\p{L}\p{N}'’-]+$/u.test(token.surface)) break;
    last = i;
  }
  return last;
}

/** "ca" and "n't" are two words to the tagger and one to everybody else. */
function wholeWord(end: number, text: string): number {
  const rest = /^[\p{L}\p{N}’']+/u.exec(text.slice(end));
  return end + (rest?.[0].replace(/['’]+$/, '').length ?? 0);
}

/** @returns the reading with a span that a person can judge; readings of whole sentences stay as they are */
export function widened(reading: Reading, sentences: readonly Sentence[], text: string): Reading {
  const sentence = sentences.find((s) => reading.start >= s.start && reading.end <= s.end);
  if (!sentence) return reading;
  const isShort = wordCount(reading.quote) < ENOUGH_WORDS;
  const first = sentence.tokens.findIndex((t) => t.end > reading.start);
  const last = sentence.tokens.findLastIndex((t) => t.start < reading.end);
  if (first < 0 || last < 0) return reading;
  const from = sentence.tokens[isShort ? reach(sentence, first, -1) : first];
  const to = sentence.tokens[isShort ? reach(sentence, last, 1) : last];
  const start = Math.min(reading.start, from?.start ?? reading.start);
  const end = Math.min(sentence.end, wholeWord(Math.max(reading.end, to?.end ?? reading.end), text));
  return { ...reading, start, end, quote: text.slice(start, end) };
}
