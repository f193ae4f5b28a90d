/** Conditions follow the laws of fuzzy logic: `all` is the least, `any` the greatest, `none` what is left. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Facts, idsOf, isSupported, strengthOf, supportOf } from '../../src/decide/condition.ts';
import type { Condition } from '../../src/domain/codebook.ts';
import { factsOf, reading } from './facts.ts';

const IDS = ['a', 'b', 'c', 'd'];
const strengths = fc.record(Object.fromEntries(IDS.map((id) => [id, fc.double({ min: 0, max: 1, noNaN: true })])));
const { condition } = fc.letrec<{ condition: Condition; parts: Condition[] }>((tie) => ({
  parts: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
  condition: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...IDS),
    tie('parts').map((all) => ({ all })),
    tie('parts').map((any) => ({ any })),
    tie('parts').map((none) => ({ none })),
  ),
}));
const law = (check: (c: Condition, facts: Facts, other: Condition) => void) =>
  fc.assert(
    fc.property(condition, strengths, condition, (c, s, other) => {
      check(c, factsOf(s), other);
    }),
  );
const of = strengthOf;

describe('strength', () => {
  it('lies between 0 and 1', () =>
    law((c, f) => {
      expect(of(c, f)).toBeGreaterThanOrEqual(0);
      expect(of(c, f)).toBeLessThanOrEqual(1);
    }));
  it('of all is the weakest part', () =>
    law((a, f, b) => expect(of({ all: [a, b] }, f)).toBe(Math.min(of(a, f), of(b, f)))));
  it('of any is the strongest part', () =>
    law((a, f, b) => expect(of({ any: [a, b] }, f)).toBe(Math.max(of(a, f), of(b, f)))));
  it('of none is what any leaves', () =>
    law((a, f, b) => expect(of({ none: [a, b] }, f)).toBe(1 - of({ any: [a, b] }, f))));
  it('of a double denial is the part itself', () =>
    law((a, f) => expect(of({ none: [{ none: [a] }] }, f)).toBeCloseTo(of(a, f), 12)));
  it('obeys De Morgan', () =>
    law((a, f, b) =>
      expect(of({ none: [{ all: [{ none: [a] }, { none: [b] }] }] }, f)).toBeCloseTo(of({ any: [a, b] }, f), 12),
    ));
  it('of several keys is that of all of them', () =>
    law((a, f, b) => expect(of({ any: [a], none: [b] }, f)).toBe(Math.min(of(a, f), of({ none: [b] }, f)))));
  it('does not sink where a reading without denial grows', () =>
    fc.assert(
      fc.property(strengths, fc.constantFrom(...IDS), (s, id) => {
        const c: Condition = { any: [{ all: ['a', 'b'] }, { all: ['c', 'd'] }] };
        expect(of(c, factsOf({ ...s, [id]: 1 }))).toBeGreaterThanOrEqual(of(c, factsOf(s)));
      }),
    ));
  it('of an absent reading is 0, and of its denial 1', () => {
    expect(of('a', factsOf({}))).toBe(0);
    expect(of({ none: ['a'] }, factsOf({}))).toBe(1);
  });
});

describe('facts and support', () => {
  it('the strongest reading of an id counts', () => {
    const facts = new Facts([reading('a', 0.4), reading('a', 0.9, 5), reading('a', 0.5, 9)]);
    expect(facts.strength('a')).toBe(0.9);
    expect(facts.get('a')?.start).toBe(5);
  });
  it('support is strongest first; what holds by absence shows nothing', () => {
    const facts = factsOf({ a: 0.5, b: 0.8, c: 0.9 });
    expect(supportOf({ all: ['a', { any: ['b', 'x'] }], none: ['c'] }, facts).map((r) => r.reading)).toEqual([
      'b',
      'a',
    ]);
  });
  it('names all ids, the denied too', () => {
    expect([...idsOf({ all: ['a', { any: ['b', 'a'] }], none: [{ all: ['c'] }] })]).toEqual(['a', 'b', 'c']);
  });
  it('is supported by what it shows, and by nothing else', () =>
    law((c, f) => {
      const shown = supportOf(c, f);
      for (const id of IDS)
        expect(isSupported(c, f, (r) => r.reading === id)).toBe(shown.some((r) => r.reading === id));
    }));
});

it('changed facts are those of the changed readings', () =>
  fc.assert(
    fc.property(
      condition,
      strengths,
      fc.array(fc.constantFrom(...IDS)),
      fc.array(fc.constantFrom(...IDS)),
      (c, before, gone, come) => {
        const facts = factsOf(before);
        strengthOf(c, facts);
        const changed = facts.changed({ gone, come: come.map((id) => reading(id, 1)) });
        const kept = Object.entries(before).filter(([id]) => !gone.includes(id) && !come.includes(id));
        const after = factsOf(Object.fromEntries([...kept, ...come.map((id) => [id, 1] as const)]));
        expect(strengthOf(c, changed)).toBe(strengthOf(c, after));
        for (const id of IDS) expect(changed.get(id) === undefined).toBe(after.get(id) === undefined);
        expect(strengthOf(c, facts)).toBe(strengthOf(c, factsOf(before)));
      },
    ),
  ));
