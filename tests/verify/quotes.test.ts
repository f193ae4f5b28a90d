import { describe, expect, it } from 'vitest';
import { isKnownLink, linksOf, quotesOf } from '../../src/verify/quotes.ts';

const KNOWN = ['https://doi.org/10.1111/1467-8551.12010', 'https://www.unsw.adfa.edu.au/papers'];

describe('linksOf and isKnownLink', () => {
  it.each([
    { text: 'See https://doi.org/10.1111/1467-8551.12010.', known: true },
    { text: 'See doi:10.1111/1467-8551.12010', known: true },
    { text: 'See www.unsw.adfa.edu.au/papers/', known: true },
    { text: 'See https://doi.org/10.1111/1467-8551.12010.evil.example', known: false },
    { text: 'See coproduction.org/report', known: false },
    { text: 'See [here](http://example.com/a)', known: false },
  ])('$text', ({ text, known }) => {
    const links = linksOf(text);
    expect(links.length).toBeGreaterThan(0);
    expect(links.every((l) => isKnownLink(l, KNOWN))).toBe(known);
  });

  it('finds none in plain words', () => {
    expect(linksOf('Co-production (e.g. in schools) works. It lasts.')).toEqual([]);
  });
});

describe('quotesOf', () => {
  it('takes what stands in quotation marks, apostrophes aside, parted where something is left out', () => {
    expect(quotesOf("The users' own “moment of truth” and ‘no new rights … without duties’.")).toEqual([
      'moment of truth',
      'no new rights',
      'without duties',
    ]);
  });

  it('leaves single words alone', () => {
    expect(quotesOf('A “woolly” word.')).toEqual([]);
  });
});
