/**
 * Claims in our own words, right and corrupted, against the passage they name. A right claim must stand and a corrupted one fail,
 * but for the few that need more than words to judge: the shares are floors that may only be raised.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Library } from '../../src/domain/knowledge.ts';
import { noteOf } from '../../src/explain/explain.ts';
import { checkOfClaim, checkOfPhrases } from '../../src/verify/support.ts';
import { verifyClaim } from '../../src/verify/verify.ts';
import { hasSources, tango } from '../shipped.ts';

const Good = z.strictObject({ claim: z.string(), note: z.string() });
const Bad = Good.extend({ fault: z.string(), reasons: z.array(z.string()) });
const { good, bad } = z
  .strictObject({ good: z.array(Good), bad: z.array(Bad) })
  .parse(JSON.parse(readFileSync('tests/verify/claims.json', 'utf8')));

const byPhrase = (library: Library) => (claim: string, ref: string) => {
  const phrase = noteOf(ref, library)?.anchor ?? 'words that no passage has';
  return verifyClaim(checkOfPhrases(claim, [{ source: ref.split('#')[0] ?? '', phrase }], library));
};
const byNote = (library: Library) => (text: string, ref: string) =>
  verifyClaim(checkOfClaim({ text, support: [ref] }, library, (r) => noteOf(r, library)));

const notesOnly = tango(null).library;
const ways = [
  { way: 'notes, located by a phrase', verdict: byPhrase(notesOnly), caught: 0.93, stand: 0.94 },
  { way: 'notes, by their ids', verdict: byNote(notesOnly), caught: 0.93, stand: 0.94 },
];
if (hasSources) {
  const { library } = tango();
  ways.push(
    { way: 'full texts, located by a phrase', verdict: byPhrase(library), caught: 0.96, stand: 0.97 },
    { way: 'full texts, by notes', verdict: byNote(library), caught: 0.96, stand: 0.97 },
  );
}

describe.each(ways)('$way', ({ verdict, caught, stand }) => {
  it('lets right claims stand', () => {
    const refused = good.filter((c) => !verdict(c.claim, c.note).stands).map((c) => c.claim);
    expect(1 - refused.length / good.length, refused.join('\n')).toBeGreaterThanOrEqual(stand);
  });

  it('catches corrupted claims', () => {
    const passed = bad.filter((c) => verdict(c.claim, c.note).stands).map((c) => c.claim);
    expect(1 - passed.length / bad.length, passed.join('\n')).toBeGreaterThanOrEqual(caught);
  });

  it.each(['number', 'quote', 'link', 'attribution', 'invented id', 'wrong work'].map((fault) => ({ fault })))(
    'catches every $fault, for its reason',
    ({ fault }) => {
      const claims = bad.filter((c) => c.fault === fault);
      expect(claims.length).toBeGreaterThan(1);
      for (const c of claims)
        expect(verdict(c.claim, c.note).reasons, c.claim).toEqual(
          expect.arrayContaining([expect.toSatisfy((r: string) => c.reasons.includes(r))]),
        );
    },
  );
});

describe.each([
  { with: 'notes only', library: notesOnly },
  ...(hasSources ? [{ with: 'full texts', library: tango().library }] : []),
])('the built-in writer, $with', ({ library }) => {
  it('says nothing that its own note does not bear', () => {
    const failing = library.notes.filter((n) => !byNote(library)(n.text, n.ref).stands);
    expect(failing.map((n) => n.ref)).toEqual([]);
  });
});
