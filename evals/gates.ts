/** The figures that may be held to a threshold, by name, and which of them fall short (`bound.ts` says of which less is better). */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { meets } from './bound.ts';
import type { Measurements } from './measure.ts';
import { mean } from './metrics/mean.ts';
import { meanRatioOf } from './metrics/placements.ts';
import { riskAt } from './metrics/reliability.ts';

export interface Gate {
  name: string;
  measured: number | null;
  /** Null: told, but held to nothing. */
  least: number | null;
}

const Thresholds = z.record(z.string(), z.number());
const thresholds = () =>
  Thresholds.parse(parse(readFileSync(fileURLToPath(new URL('thresholds.yaml', import.meta.url)), 'utf8')));

const present = (xs: readonly (number | null)[]) => xs.filter((x) => x !== null);

function figuresOf(m: Measurements): Record<string, number> {
  const scores = m.frameworks.map((f) => f.score);
  const rightWhere = (status: string) =>
    mean(present(m.frameworks.flatMap((f) => f.statuses.filter((s) => s.status === status).map((s) => s.agreement))));
  const half = present(m.frameworks.map((f) => riskAt(0.5, f.curve)));
  return {
    'placements: mean ratio, learn': meanRatioOf(m.frameworks.map((f) => f.learned)),
    'placements: mean ratio, look': meanRatioOf(scores),
    'placements: mean ratio, look, lower end of 95 %': m.interval.low,
    ...Object.fromEntries(scores.map((s) => [`placements: ${s.framework}, look`, s.ratio])),
    'placements: mean accuracy, look': mean(present(scores.map((s) => s.accuracy))),
    'placements: mean macro-F1, look': mean(present(scores.map((s) => s.macroF1))),
    'interview: mean ratio, look': meanRatioOf(m.frameworks.map((f) => f.interviewed)),
    'statuses: right where placed, look': rightWhere('placed'),
    'statuses: right where leaning, look': rightWhere('leaning'),
    'statuses: right where unclear, look': rightWhere('unclear'),
    'statuses: right at half coverage, look': 1 - mean(half),
    ...Object.fromEntries(Object.entries(m.answers.scores.look).map(([k, v]) => [`answers: ${k}, look`, v])),
    ...m.claims,
  };
}

/** Claims are held against the works themselves: without the full texts these say nothing. */
const NEEDS_TEXTS = /^verify: (?!.*notes alone)/;

export function gatesOf(m: Measurements): Gate[] {
  const least = thresholds();
  const figures = figuresOf(m);
  const names = new Set(
    [...Object.keys(figures), ...Object.keys(least)].filter((n) => m.hasTexts || !NEEDS_TEXTS.test(n)),
  );
  return [...names].map((name) => ({ name, measured: figures[name] ?? null, least: least[name] ?? null }));
}

export const isShort = ({ name, measured, least }: Gate): boolean =>
  least !== null && !meets(name, measured ?? undefined, least);
