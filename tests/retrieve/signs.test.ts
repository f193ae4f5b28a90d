/** Likeness, leanings, the part of a question that asks, and the names in it. */
import { describe, expect, it } from 'vitest';
import { leaningsOf, likestOf, waysBeside } from '../../src/retrieve/beside.ts';
import { askingPart, tellingWords } from '../../src/retrieve/lexicon.ts';
import { LikenessIndex } from '../../src/retrieve/likeness.ts';
import { peopleIn } from '../../src/retrieve/signs.ts';
import type { Term } from '../../src/retrieve/terms.ts';

const term = (stem: string, weight = 1): Term => ({ stem, word: stem, weight, known: true });
const words = (of: string, text: string) => ({ of, stems: new Set(text.split(' ')) });

describe('likeness', () => {
  const index = new LikenessIndex([words('a', 'trust staff'), words('a', 'trust'), words('b', 'price bread')], () => 1);

  it('is 1 for the same words and takes the likest text of each', () =>
    expect([...index.to([term('trust')])]).toEqual([['a', 1]]));

  it('weighs what is shared beside what is not', () =>
    expect(index.to([term('trust'), term('bread')]).get('b')).toBeCloseTo(0.5));

  it('finds nothing where nothing is shared', () => expect(index.to([term('moon')]).size).toBe(0));
});

describe('what lies beside', () => {
  const ways = waysBeside([{ about: 'bread', asks: ['bake bread', 'the'] }], (t) => (t === 'the' ? [] : t.split(' ')));

  it('leaves out what has no words', () => expect(ways.map((w) => w.of)).toEqual(['bread']));

  it('gives the likest', () =>
    expect(
      likestOf(
        new Map([
          ['a', 0.2],
          ['b', 0.6],
        ]),
      ),
    ).toEqual({ about: 'b', likeness: 0.6 }));

  it('lets words lean to the side where they are commoner', () => {
    const leanings = leaningsOf([words('n', 'trust'), words('m', 'trust voice')], ways);
    expect(leanings.get('trust')).toBeGreaterThan(0);
    expect(leanings.get('bread')).toBeLessThan(0);
  });
});

describe('a question', () => {
  it.each([
    ['My mum has moved. Who decides there?', 'Who decides there?'],
    ['trust between staff', 'trust between staff'],
    ['We run a home. Explain value. Thanks', 'Explain value.'],
  ])('%s asks: %s', (question, part) => expect(askingPart(question)).toBe(part));

  it('tells by its names and years, not by its first word', () =>
    expect([...tellingWords('What did Olson write in 1965?')]).toEqual(['olson', '1965']));

  it('names people with or without an s', () =>
    expect(
      peopleIn(
        [term('bovairds'), term('parks'), term('moon')],
        new Map([
          ['bovaird', 3],
          ['parks', 2],
        ]),
      ),
    ).toEqual(['bovaird', 'parks']));
});
