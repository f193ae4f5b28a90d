import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST, rowOf, wordsOf } from '../../../src/read/network/words.ts';

describe('wordsOf', () => {
  it('splits short forms, numbers and marks as the training script does', () => {
    expect(wordsOf("Mums don’t pay £12.50, it's Ann's").map((w) => w.word)).toEqual([
      'mums',
      'do',
      "n't",
      'pay',
      '£',
      '12',
      '.',
      '50',
      ',',
      'it',
      "'s",
      'ann',
      "'s",
    ]);
  });

  it('keeps each word where it stands in the text, and no more words than the reader was trained on', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        const words = wordsOf(text);
        expect(words.length).toBeLessThanOrEqual(LONGEST);
        for (const { word, start, end } of words)
          expect(text.slice(start, end).replaceAll('’', "'").toLowerCase()).toContain(word);
      }),
    );
  });
});

describe('rowOf', () => {
  const rows = new Map([
    ['<pad>', 0],
    ['<unknown>', 1],
    ['<number>', 2],
    ['vote', 3],
    ['7', 4],
    ['meeting', 5],
  ]);

  it.each([
    ['vote', 3],
    ['votes', 3],
    ['7', 4],
    ['2018', 2],
    ['zzz', 1],
    ['meetign', 5],
    ['meting', 5],
  ])('finds %s', (word, row) => expect(rowOf(word, rows)).toBe(row));
});
