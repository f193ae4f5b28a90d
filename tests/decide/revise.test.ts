/** Questions, answers, moves and corrections on the shipped codebook: what is promised is what comes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultIn, withAnswers } from '../../src/decide/answers.ts';
import { Facts } from '../../src/decide/condition.ts';
import { decide } from '../../src/decide/decide.ts';
import { categoryIn } from '../../src/decide/framework.ts';
import { difference, outcomeOf } from '../../src/decide/outcome.ts';
import { changesBetween, corrected, withCorrections, withReadings } from '../../src/decide/revise.ts';
import { ReadingId } from '../../src/domain/reading.ts';
import { loadKnowledge } from '../../src/load/knowledge.ts';
import { read } from '../../src/read/read.ts';

const { codebook } = loadKnowledge();
const texts = z
  .array(z.string())
  .min(40)
  .parse(JSON.parse(readFileSync('tests/decide/texts.json', 'utf8')));
const decided = (text: string, answers: Record<string, string> = {}) => decide(read(text, codebook), answers, codebook);
const outcome = (text: string, answers: Record<string, string> = {}) => {
  const seen = withAnswers(read(text, codebook), answers, codebook);
  return outcomeOf(codebook, new Facts(seen.readings), seen.reach);
};

describe.each(texts)('%s', (text) => {
  const now = decided(text);
  const { questions, moves } = now;

  it('asks at most three questions, and none that changes nothing', () => {
    expect(questions.length).toBeLessThanOrEqual(3);
    for (const q of questions) {
      expect(q.options.length).toBeGreaterThanOrEqual(2);
      expect(q.options.some((o) => Object.keys(o.leads_to).length > 0)).toBe(true);
    }
  });

  it('promises of every option what answering gives', () => {
    for (const q of questions)
      for (const o of q.options) {
        expect(o.leads_to).toEqual(difference(outcome(text), outcome(text, { [q.id]: o.id })));
        const then = decided(text, { [q.id]: o.id });
        for (const [key, value] of Object.entries(o.leads_to)) {
          const given =
            key === 'risks'
              ? then.risks.map((r) => r.id)
              : key === 'present'
                ? then.placements.quadrants.present
                : key === 'value'
                  ? then.placements.value.categories
                  : (then.placements.definitions[key] ?? then.placements[key as 'modes'].category);
          expect(given, `${q.id}=${o.id} → ${key}`).toEqual(value);
        }
      }
  });

  it('does not ask an answered question again', () => {
    for (const q of questions)
      for (const o of q.options) expect(decided(text, { [q.id]: o.id }).questions.map((x) => x.id)).not.toContain(q.id);
  });

  it('gives the same for answers in any order', () => {
    const pairs = questions.map((q) => [q.id, q.options.at(-1)?.id ?? ''] as const);
    expect(JSON.stringify(decided(text, Object.fromEntries(pairs)))).toBe(
      JSON.stringify(decided(text, Object.fromEntries(pairs.toReversed()))),
    );
  });

  it('keeps the promise of every move', () => {
    for (const move of moves) {
      const moved = withReadings(
        read(text, codebook),
        move.if.map((i) => i.reading),
        'answer',
        codebook,
      );
      expect(decide(moved, {}, codebook).placements[move.framework as 'modes'].category).toBe(move.to);
    }
  });

  it('offers no move of two where one would do', () => {
    const movable = codebook.variables.flatMap((v) => v.values.filter((x) => x.movable).map((x) => x.id as string));
    for (const move of moves.filter((m) => m.if.length === 2)) {
      const framework = codebook.frameworks.find((f) => f.id === move.framework);
      const seen = read(text, codebook);
      const facts = new Facts(seen.readings);
      const smaller = movable
        .filter((id) => !facts.get(id))
        .filter(
          (id) =>
            framework &&
            categoryIn(framework, new Facts(withReadings(seen, [id], 'answer', codebook).readings)) === move.to,
        );
      expect(smaller, `${move.framework} → ${move.to}`).toEqual([]);
    }
  });

  it('places with evidence from the text, or says unclear', () => {
    const { placements } = now;
    const { definitions: _, value, ...single } = placements;
    for (const p of [...Object.values(single), value]) {
      if (p.status === 'placed') expect(p.evidence.length).toBeGreaterThan(0);
      for (const e of p.evidence) expect(text.slice(e.start, e.end)).toBe(e.quote);
    }
    for (const r of now.risks) expect(r.evidence.length).toBeGreaterThan(0);
  });
});

describe('faults in answers', () => {
  it.each([
    [{ nonsense: 'x' }, 'unknown-question'],
    [{ say: 'nonsense' }, 'unknown-option'],
    [{ 'say-form': 'survey-or-form' }, 'unknown-question'],
  ])('%j is an %s', (answers, kind) => {
    expect(faultIn(answers as Record<string, string>, codebook)?.kind).toBe(kind);
  });
  it('none for known ids', () => expect(faultIn({ say: 'asked' }, codebook)).toBeNull());
});

describe('corrections', () => {
  const text = texts[8] ?? '';
  const seen = read(text, codebook);
  const runs = ReadingId.parse('user-owned');

  it('a rejected reading is gone, an added one is the user’s and sure', () => {
    const without = withCorrections(seen, [{ reading: runs, holds: false, words: 'no' }], codebook);
    expect(seen.readings.map((r) => r.reading)).toContain(runs);
    expect(without.readings.map((r) => r.reading)).not.toContain(runs);
    const again = withCorrections(without, [{ reading: runs, holds: true, words: 'yes' }], codebook);
    expect(again.readings.find((r) => r.reading === runs)).toMatchObject({ by: 'correction', confidence: 1 });
  });

  it('an exclusive variable gives up its other values', () => {
    const corrected = withReadings(seen, ['no-say'], 'correction', codebook);
    expect(corrected.readings.filter((r) => r.variable === 'say').map((r) => r.reading)).toEqual(['no-say']);
  });

  it('answers give way to what is told of the same fact, and to a rejection of what they say', () => {
    const subject = { text, answers: { say: 'asked', effect: 'changes' }, corrections: [] };
    const told = (reading: string, holds: boolean) =>
      corrected(subject, [{ reading: ReadingId.parse(reading), holds, words: '' }], codebook);
    expect(told('users-run-it', true).answers).toEqual({ effect: 'changes' });
    expect(told('asked-for-views', false).answers).toEqual({ effect: 'changes' });
    expect(told('no-say', false).answers).toEqual(subject.answers);
    expect(told('no-say', false).corrections).toHaveLength(1);
  });

  it('changes name what differs, and nothing where nothing does', () => {
    const placement = (t: string) => ({ ...decided(t), corrections: [], citations: [] });
    expect(changesBetween(placement(text), placement(text))).toEqual([]);
    const [before, after] = [placement(texts[3] ?? ''), placement(text)];
    const [from, to] = [before, after].map((p) => p.placements.modes.category);
    expect(from).not.toBe(to);
    expect(changesBetween(before, after)).toContainEqual({ framework: 'modes', from, to });
  });
});
