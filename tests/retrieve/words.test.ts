/** Index terms, spelling and the thesaurus. */
import { describe, expect, it } from 'vitest';
import { conceptsIn, thesaurusOf } from '../../src/retrieve/expand.ts';
import { FullTextIndex } from '../../src/retrieve/full-text.ts';
import { mended } from '../../src/retrieve/spelling.ts';
import { stemOf, termsOf, wordsOf } from '../../src/retrieve/terms.ts';

describe('terms', () => {
  it.each(['co-production', 'coproduction', 'co production', 'Co‑Production', 'CO–PRODUCTION'])(
    '%s is one word',
    (word) => {
      expect(wordsOf(word)).toEqual(['coproduction']);
    },
  );
  it('keeps the hyphen of other words a space', () => expect(wordsOf('co-worker')).toEqual(['co', 'worker']));
  it.each([
    ['organise', 'organize'],
    ['organisation', 'organization'],
    ['behaviour', 'behavior'],
    ['dialogue', 'dialog'],
    ['users', 'user'],
    ['plans', 'planned'],
  ])('%s and %s share a stem', (a, b) => expect(stemOf(a)).toBe(stemOf(b)));
  it('drops possessives and stop words', () => {
    expect(termsOf("the user’s voice isn't loud", new Set(['the']))).toEqual(
      termsOf('user voice isnt loud', new Set()),
    );
  });
  it('takes any text', () => expect(wordsOf('🙂 שלום – ½')).toContain('שלום'));
});

describe('spelling', () => {
  const counts = new Map([
    ['tokenism', 3],
    ['tokens', 9],
    ['participation', 50],
    ['plans', 2],
    ['plants', 7],
  ]);
  const times = (word: string) => counts.get(word) ?? 0;
  it.each([
    ['tokenizm', 'tokenism'],
    ['tokenim', 'tokenism'],
    ['tokennism', 'tokenism'],
    ['toeknism', 'tokenism'],
    ['participaton', 'participation'],
    ['tokenism', 'tokenism'],
    ['plan', 'plan'],
    ['pla', 'pla'],
    ['plann', 'plans'],
    ['blockchain', 'blockchain'],
    ['token2', 'token2'],
    ['atokens', 'atokens'],
    ['kplants', 'kplants'],
  ])('%s → %s', (word, right) => expect(mended(word, times)).toBe(right));
  it('leaves a word of any length alone', () => expect(mended('x'.repeat(50_000), times)).toHaveLength(50_000));
  it('takes the commoner of two', () =>
    expect(mended('planss', (w) => ({ plans: 2, planes: 7 })[w] ?? 0)).toBe('planes'));
});

describe('the thesaurus', () => {
  const thesaurus = thesaurusOf([
    { id: 'tokenism', label: 'tokenism', says: ['rubber-stamping', 'tick box'] },
    { id: 'co-design', label: 'co-design', says: ['design together'] },
    { id: 'design', label: 'design', says: [] },
  ]);
  it.each([
    ['Is that rubber stamping?', ['tokenism']],
    ['A tick-box exercise', ['tokenism']],
    ['We tick the box', []],
    ['They design together', ['co-design']],
    ['They design it', ['design']],
    ['', []],
  ])('%s', (question, ids) => expect(conceptsIn(wordsOf(question).map(stemOf), thesaurus)).toEqual(ids));
});

describe('the index', () => {
  const index = new FullTextIndex(
    ['a'],
    [1],
    [{ columns: [['alpha', 'beta']] }, { columns: [['beta']] }, { columns: [['or']] }],
  );
  it('ranks rows by their terms', () => expect(index.search(['alpha', 'beta'], 5).map((h) => h.row)[0]).toBe(0));
  it.each(['OR', 'a:b', '"', '*', 'NEAR(', "'; drop table rows", '-', '^x', 'ünï'])('takes %j as a word', (term) => {
    expect(() => index.search([term], 5)).not.toThrow();
  });
  it('finds nothing for nothing', () => expect(index.search([], 5)).toEqual([]));
});
