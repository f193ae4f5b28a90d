/** Side by side: what differs is what is placed differently, and what it rests on is read in one text and not in another. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compare } from '../../src/decide/compare.ts';
import { decide } from '../../src/decide/decide.ts';
import { Comparison, type FrameworkRow } from '../../src/domain/comparison.ts';
import { SINGLE_FRAMEWORKS } from '../../src/domain/placement.ts';
import { loadKnowledge } from '../../src/load/knowledge.ts';
import { read } from '../../src/read/read.ts';

const { codebook } = loadKnowledge();
const texts = z.array(z.string()).parse(JSON.parse(readFileSync('tests/decide/texts.json', 'utf8')));
const decided = new Map(texts.map((t) => [t, decide(read(t, codebook), {}, codebook)]));
const decisionOf = (text: string) => decided.get(text) ?? decide(read(text, codebook), {}, codebook);
const compared = (...all: string[]) =>
  compare(
    all.map((text, i) => ({ name: `${i}`, decision: decisionOf(text) })),
    codebook,
  );
const rows = (c: Comparison) => [...c.frameworks, ...c.risks];
const text = fc.constantFrom(...texts);

it('a text differs from itself in nothing', () =>
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 4 }), (t, times) => {
      const comparison = compared(...Array.from({ length: times }, () => t));
      expect(rows(comparison).filter((r) => r.differs)).toEqual([]);
      expect(rows(comparison).flatMap((r) => r.because)).toEqual([]);
      expect(comparison.readings).toEqual([]);
    }),
    { numRuns: 40 },
  ));

it('two texts give the same turned round, each in the other’s place', () =>
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [there, back] = [compared(a, b), compared(b, a)];
      const turned = (row: FrameworkRow) => ({
        ...row,
        standings: row.standings.toReversed(),
        wording: row.wording.toReversed(),
      });
      expect(back.frameworks).toEqual(there.frameworks.map(turned));
      expect(back.readings.map((r) => r.words)).toEqual(there.readings.map((r) => r.words.toReversed()));
      expect(back.risks.map((r) => r.severities)).toEqual(there.risks.map((r) => r.severities.toReversed()));
    }),
    { numRuns: 40 },
  ));

it('tells what place tells, in the agreed form', () =>
  fc.assert(
    fc.property(text, text, text, (...all) => {
      const comparison = compared(...all);
      expect(Comparison.parse(comparison)).toEqual(comparison);
      for (const id of SINGLE_FRAMEWORKS) {
        const categories = all.map((t) => decisionOf(t).placements[id].category);
        const row = comparison.frameworks.find((f) => f.framework === id);
        expect(row?.standings.map((s) => s.categories[0] ?? null)).toEqual(categories);
        expect(row?.differs).toBe(new Set(categories).size > 1);
      }
    }),
    { numRuns: 40 },
  ));

it('rests only on readings that some have and some lack, with the words of those that have them', () =>
  fc.assert(
    fc.property(text, text, (...all) => {
      const { readings, ...comparison } = compared(...all);
      for (const { reading, words } of readings) {
        const having = all.map((t) => decisionOf(t).readings.some((r) => r.reading === reading));
        expect(words.map((w) => w.length > 0)).toEqual(having);
        expect(new Set(having).size).toBe(2);
        for (const [i, evidence] of words.entries())
          for (const e of evidence) expect(all[i]?.slice(e.start, e.end)).toBe(e.quote);
      }
      const known = new Set(readings.map((r) => r.reading));
      for (const row of [...comparison.frameworks, ...comparison.risks])
        for (const reading of row.because) expect([row.differs, known.has(reading)]).toEqual([true, true]);
    }),
    { numRuns: 40 },
  ));

describe('what makes the difference', () => {
  const asked = 'The clinic sends every patient a survey once a year. The staff plan the clinic by themselves.';
  const comparison = compared(asked, 'The patients own the clinic and run it themselves.');
  const modes = comparison.frameworks.find((f) => f.framework === 'modes');
  it('is the reading under the rule of each', () => {
    expect(modes?.standings.map((s) => s.categories)).toEqual([[expect.not.stringMatching('enhanced')], ['enhanced']]);
    expect(modes?.because).toContain('user-owned');
  });
  it('is shown by the user’s own words', () => {
    const difference = comparison.readings.find((r) => r.reading === 'user-owned');
    expect(difference?.words[0]).toEqual([]);
    expect(difference?.words[1]?.[0]).toMatchObject({ by: 'cue', quote: expect.stringContaining('patients own') });
  });
});
