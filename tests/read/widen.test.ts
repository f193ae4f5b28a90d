/** Short spans are shown with the words beside them; a span never leaves its clause nor ends inside a word. */
import { describe, expect, it } from 'vitest';
import { ReadingId } from '../../src/domain/reading.ts';
import { sentencesOf } from '../../src/read/tokens.ts';
import { widened } from '../../src/read/widen.ts';

function shown(text: string, words: string): string {
  const start = text.indexOf(words);
  const reading = {
    reading: ReadingId.parse('x'),
    variable: 'v',
    start,
    end: start + words.length,
    quote: words,
    confidence: 0.7,
    by: 'cue' as const,
  };
  const { start: from, end, quote } = widened(reading, sentencesOf(text), text);
  expect(text.slice(from, end)).toBe(quote);
  return quote;
}

describe('widened', () => {
  it.each([
    ['a word takes its clause along', 'It rained, but tenants vote on Mondays.', 'vote', 'tenants vote on Mondays'],
    [
      'no more than four words on a side',
      'One two three four five six seven eight nine.',
      'five',
      'One two three four five six seven eight nine',
    ],
    [
      'a long span stays',
      'On Mondays the tenants vote on the budget here.',
      'the tenants vote on the budget',
      'the tenants vote on the budget',
    ],
    ['not over a bracket or an emoji', '🙂 Tenants vote (twice).', 'vote', 'Tenants vote'],
    [
      'no word is cut',
      "Some of the oldest ones can't come at all to it.",
      'Some of the oldest ones ca',
      "Some of the oldest ones can't",
    ],
  ])('%s', (_, text, words, whole) => expect(shown(text, words)).toBe(whole));
});
