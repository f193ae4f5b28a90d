/** From a description to readings: negation, contrast, past and plans, and where the words stand, whatever the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observed, read } from '../../src/read/read.ts';
import { READABLE_CHARS } from '../../src/read/tokens.ts';
import { small } from './small.ts';

const ids = (text: string) => read(text, small).readings.map((r) => r.reading as string);

describe('negation', () => {
  it.each([
    ['plain', 'Tenants vote on the budget.', ['users-vote']],
    ['before the match', 'In this block no tenants vote.', ['no-say']],
    ['inside the match', 'Here tenants do not vote.', ['no-say']],
    ['in another clause', 'There is no lift, but tenants vote.', ['users-vote']],
    ['in another sentence', 'It is not big. Tenants vote.', ['users-vote']],
    ['not only', 'Not only tenants vote.', ['users-vote']],
    ['far off in the clause', 'Without the many rooms of the old house tenants vote.', ['users-vote']],
    ["as the pattern's own word", 'There is no fee.', ['free']],
    ['kept though negated', 'It is never free of charge.', ['free']],
    ['taken back by the sentence', 'Tenants vote for mayor.', []],
  ])('%s', (_, text, found) => {
    expect(ids(text)).toEqual(found);
  });
});

describe('past, plans and tense', () => {
  it.each([
    ['what used to be is dropped', 'Years ago tenants voted.', []],
    ['what the cue keeps', 'Formerly it was gratis.', ['free']],
    ['“until”', 'Until 2011 tenants voted.', []],
    ['“before we” is no past', 'Before we go to court tenants vote.', ['users-vote']],
  ])('%s', (_, text, found) => {
    expect(ids(text)).toEqual(found);
  });

  it('a plan is planned', () => {
    expect(read('From May on tenants will vote.', small).tense).toBe('planned');
    expect(read('Tenants vote.', small).tense).toBe('present');
  });
});

describe('reach', () => {
  it.each([
    ['nothing', '', 'too-little'],
    ['white space', ' \n\t ', 'too-little'],
    ['emoji', '🙂🙂🙂', 'too-little'],
    ['figures', '12 34 56', 'too-little'],
    ['another language', 'Die Mieter stimmen jeden Monat über den Haushalt der Genossenschaft ab.', 'too-little'],
    ['a fact', 'In our block the tenants vote on the budget of the house.', 'service'],
    ['a name', 'A new library in the town.', 'too-little'],
  ])('%s', (_, text, reach) => {
    expect(read(text, small).reach).toBe(reach);
  });
});

const words = fc.constantFrom(
  'The tenants',
  'vote',
  'and',
  'no fee',
  'is',
  'taken',
  ',',
  '.',
  '\n',
  '\r\n',
  '“free of charge”',
);
const odd = fc.constantFrom(
  '🙂',
  '👩‍👩‍👧',
  '\u200b',
  '\u200f',
  'שלום',
  '\ufeff',
  'ﬁ',
  'İ',
  '\u0000',
  '…',
  '\ud800',
  '\u00a0',
  '½',
  '’s',
  '\t',
);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.oneof(words, odd), { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(fc.oneof(words, odd), { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('places', () => {
  it('are those of the words, for any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, quote } of read(text, small).readings) {
          expect(quote).not.toBe('');
          expect(text.slice(start, end)).toBe(quote);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['🙂 ', '👩‍👩‍👧 ', 'שלום. ', '\u200b', '\ufeff', 'x\r\n', '\u0000 ', '“', '½ ', 'İ. ', 'ﬁne. '])(
    'are right after %j',
    (before) => {
      const text = `${before}Tenants vote.`;
      expect(observed(text, small).readings.map((r) => r.quote)).toEqual(['Tenants vote']);
    },
  );

  it('are right at the end of a long text, and nothing beyond the limit is read', () => {
    const sentence = 'Tenants vote. ';
    const filler = 'It is a house. '.repeat(2000);
    const text = filler.slice(0, READABLE_CHARS - sentence.length) + sentence;
    const near = observed(text, small).readings;
    expect(near.map((r) => text.slice(r.start, r.end))).toEqual(['Tenants vote']);
    expect(read(`${'x '.repeat(READABLE_CHARS)}${sentence}`, small).readings).toEqual([]);
  });
});

it('a sentence put elsewhere takes no match away', () => {
  const own = 'Here the tenants vote.';
  const others = fc.array(
    fc.constantFrom(
      'Nobody likes it.',
      'It is not old.',
      'Formerly a mill.',
      'We vote for mayor.',
      'Why?',
      '“Never”, they say.',
    ),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(others, others, (before, after) => {
      expect(ids([...before, own, ...after].join(' '))).toContain('users-vote');
    }),
    { numRuns: 100 },
  );
});
