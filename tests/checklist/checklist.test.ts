/**
 * CheckList tests (Ribeiro et al. 2020): plain cases of everything the codebook has, changes that must not move a placement, changes
 * that must. The reader is trained, so rates are asserted; each failing example is printed, and a short list must always hold.
 */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SINGLE_FRAMEWORKS } from '../../src/domain/placement.ts';
import { tango } from '../shipped.ts';
import { AtLeast, checklist, Expected, labelOf, print, type Result, resultsOf, tallies } from './check.ts';
import { variationsOf } from './variations.ts';

const { advisor, knowledge } = tango(null);
/** Hundreds of placements: no time is asserted, a busy machine may take long. */
const LONG = 180_000;
const Texts = z.array(z.string()).min(1);
const Direction = z.strictObject({ framework: z.string(), label: z.string(), before: z.string(), after: z.string() });

const minimum = checklist('minimum.yaml', z.strictObject({ atLeast: AtLeast, cases: z.array(Expected) }));
const always = checklist('always.yaml', z.strictObject({ cases: z.array(Expected).min(1) }));
const invariance = checklist(
  'invariance.yaml',
  z.strictObject({ atLeast: AtLeast, persons: Texts, places: Texts, irrelevant: Texts, texts: z.array(Texts) }),
);
const direction = checklist(
  'direction.yaml',
  z.strictObject({ atLeast: AtLeast, cases: z.record(z.string(), z.array(Direction)) }),
);

function asserted(name: string, results: readonly Result[], atLeast: z.infer<typeof AtLeast>): void {
  const all = tallies(results, atLeast);
  print(name, all);
  expect(
    all.filter((t) => t.held < t.least).map((t) => `${t.kind}: ${t.held} of ${t.of}, at least ${t.least}`),
  ).toEqual([]);
}

describe('minimum functionality', () => {
  it('has a case of every category, every definition either way, every risk and every reach', () => {
    const { frameworks, risks } = knowledge.codebook;
    const wanted = frameworks.flatMap((f) => f.categories.map((c) => `${f.id.replace('definition:', '')}: ${c.id}`));
    const asked = new Set(
      minimum.cases.flatMap(({ expect: e }) =>
        Object.entries(e).flatMap(([f, v]) => [v].flat().map((x) => `${f}: ${x}`)),
      ),
    );
    const all = [
      ...wanted,
      ...risks.map((r) => `risks: ${r.id}`),
      ...['service', 'several-services', 'not-a-service', 'too-little'].map((r) => `reach: ${r}`),
    ];
    expect(all.filter((c) => !asked.has(c))).toEqual([]);
    expect(minimum.cases.length).toBeGreaterThanOrEqual(60);
  });

  it('holds at the rate that is asked, by framework', { timeout: LONG }, () => {
    const results = minimum.cases.flatMap((c) => resultsOf(c, advisor.place(c.text)));
    asserted('minimum functionality', results, minimum.atLeast);
  });
});

describe('what must always hold', () => {
  it.each(always.cases)('$text', (c) => {
    const failing = resultsOf(c, advisor.place(c.text)).filter((r) => !r.holds);
    expect(failing.map((f) => f.told)).toEqual([]);
  });
});

it('invariance: labels stay at the rate that is asked, by variation', { timeout: LONG }, () => {
  const results = invariance.texts.flatMap((sentences) => {
    const { plain, varied } = variationsOf(sentences, invariance);
    const before = advisor.place(plain);
    return Object.entries(varied).flatMap(([kind, texts]) =>
      texts.flatMap((text): Result[] => {
        const after = advisor.place(text);
        return SINGLE_FRAMEWORKS.map((f) => ({
          kind,
          holds: labelOf(f, after) === labelOf(f, before),
          told: `${f} from ${labelOf(f, before)} to ${labelOf(f, after)}: ${text.replaceAll('\n', '⏎')}`,
        }));
      }),
    );
  });
  asserted('invariance', results, invariance.atLeast);
});

it('direction: labels give way at the rate that is asked, by change', { timeout: LONG }, () => {
  const stands = (framework: string, label: string, text: string) => {
    const is = labelOf(framework, advisor.place(text));
    return Array.isArray(is) ? is.includes(label) : is === label;
  };
  const results = Object.entries(direction.cases).flatMap(([kind, cases]) =>
    cases.map(({ framework, label, before, after }): Result => {
      const [was, is] = [stands(framework, label, before), stands(framework, label, after)];
      const fault = was ? `still ${label}: ${after}` : `not ${label} to begin with: ${before}`;
      return { kind, holds: was && !is, told: `${framework}: ${fault}` };
    }),
  );
  asserted('direction', results, direction.atLeast);
});
