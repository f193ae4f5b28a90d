/** Several services in one message: where each one's stretch of text begins and ends. */
import type { Reading, Span } from '../domain/reading.ts';
import type { Sentence } from './tokens.ts';

/**
 * A sentence with the reading `two-services` (two/both services, "the other one") opens the message's list;
 * "the first", "the second", "the other", "separately" and list markers begin a stretch.
 */
const OPENERS =
  /^(?:[-•*]|\(?[1-9a-c][.)]|first(?:ly)?\b|second(?:ly)?\b|third(?:ly)?\b|the (?:first|second|third|other)\b|separately\b|also,? we\b|one is\b|another is\b)/i;

/** @returns a span for each service, in the order of the text; empty where the message is about one */
export function servicesIn(sentences: Sentence[], readings: Reading[], text: string): Span[] {
  if (!readings.some((r) => r.reading === 'two-services')) return [];
  const starts = sentences.filter((s) => OPENERS.test(text.slice(s.start, s.end))).map((s) => s.start);
  if (starts.length < 2) return [];
  const last = sentences.at(-1)?.end ?? text.length;
  return starts.map((start, i) => {
    const end = (starts[i + 1] === undefined ? last : text.slice(0, starts[i + 1]).trimEnd().length) as number;
    return { start, end, quote: text.slice(start, end) };
  });
}
