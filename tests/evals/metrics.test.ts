/** The metrics on cases small enough to count by hand. */
import { describe, expect, it } from 'vitest';
import { meanRatioInterval, seeded } from '../../evals/metrics/bootstrap.ts';
import { worstErrors } from '../../evals/metrics/errors.ts';
import { scoreOf } from '../../evals/metrics/placements.ts';
import { reliabilityOf, riskAt, riskCoverageOf } from '../../evals/metrics/reliability.ts';
import { caseOf } from './cases.ts';

const cases = [
  caseOf('a', { category: 'consumer', strength: 0.9 }, ['consumer', 'consumer']),
  caseOf('b', { category: 'consumer', strength: 0.8 }, ['enhanced', 'enhanced']),
  caseOf('c', { category: 'enhanced', strength: 0.4, status: 'leaning' }, ['enhanced', 'participative']),
  caseOf('d', { category: null, strength: 0, status: 'unclear' }, ['unclear']),
];

describe('scores', () => {
  const score = scoreOf('modes', cases);
  it('compares with every annotator, and annotators with each other where there are two', () => {
    expect(score.agreement).toBeCloseTo(4 / 7);
    expect(score.ceiling).toBeCloseTo(2 / 3);
    expect(score.ratio).toBeCloseTo(6 / 7);
  });
  it('leaves a case without a majority out of accuracy and confusion', () => {
    expect(score.confusion).toEqual({ consumer: { consumer: 1 }, enhanced: { consumer: 1 }, unclear: { unclear: 1 } });
    expect(score.accuracy).toBeCloseTo(2 / 3);
    expect(score.majority).toBeCloseTo(1 / 3);
    expect(score.macroF1).toBeCloseTo((2 / 3 + 0 + 1) / 3);
  });
  it('compares sets by their overlap, and gives them no accuracy', () => {
    const set = [caseOf('e', { value: ['capacity', 'well-being'] }, [{ value: ['capacity'] }, { value: [] }])];
    expect(scoreOf('value', set)).toMatchObject({ agreement: 1 / 3, ceiling: 0, accuracy: null, confusion: {} });
  });
});

describe('reliability', () => {
  it('says of each status how often it is right, and how far annotators agree on the same cases', () => {
    expect(reliabilityOf('modes', cases)).toEqual([
      { status: 'placed', cases: 2, agreement: 0.5, annotators: 1 },
      { status: 'leaning', cases: 1, agreement: 0.5, annotators: 0 },
      { status: 'unclear', cases: 1, agreement: 1, annotators: null },
    ]);
    expect(reliabilityOf('parks-1981', cases)).toEqual([]);
  });
  it('covers from the strongest on, and never what is unclear', () => {
    const curve = riskCoverageOf('modes', cases);
    expect(curve).toEqual([
      { strength: 0.9, coverage: 0.25, risk: 0 },
      { strength: 0.8, coverage: 0.5, risk: 0.5 },
      { strength: 0.4, coverage: 0.75, risk: 0.5 },
    ]);
    expect([riskAt(0.3, curve), riskAt(0.9, curve)]).toEqual([0.5, null]);
  });
});

it('errors: the farthest from the annotators first, of those the surest, and none that is half right', () => {
  const more = [...cases, caseOf('f', { category: 'consumer', strength: 0.85 }, ['enhanced', 'enhanced'])];
  expect(worstErrors('modes', more, 5).map((e) => e.id)).toEqual(['f', 'b']);
  expect(worstErrors('modes', more, 1)).toMatchObject([{ tango: 'consumer', annotators: ['enhanced', 'enhanced'] }]);
});

describe('the interval', () => {
  const full = {
    participation: 'collective',
    phase: 'both',
    relation: 'complementary',
    duration: 'enduring',
    perspective: 'service-management',
    regime: 'new-public-governance',
    voluntariness: 'voluntary',
  };
  const many = Array.from({ length: 40 }, (_, i) =>
    caseOf(`m${i}`, { category: i % 4 ? 'enhanced' : 'consumer' }, [
      { ...full, modes: 'enhanced' },
      { ...full, modes: 'enhanced' },
    ]),
  );
  it('is the same each time, and lies about the mean', () => {
    const interval = meanRatioInterval(many, 200);
    expect(meanRatioInterval(many, 200)).toEqual(interval);
    expect(interval.high).toBeGreaterThan(interval.low);
  });
  it('has no width where all cases are alike', () => {
    const { low, high } = meanRatioInterval(many.slice(1, 2), 50);
    expect(high).toBe(low);
  });
  it('draws evenly from 0 to 1', () => {
    const random = seeded(1);
    const drawn = Array.from({ length: 10_000 }, random);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((a, b) => a + b, 0) / drawn.length).toBeCloseTo(0.5, 1);
  });
});
