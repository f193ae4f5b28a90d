/** How far the mean ratio could lie elsewhere had other cases been drawn: cases are drawn again with replacement, seeded. */
import { BARRED } from './labels.ts';
import { mean } from './mean.ts';
import { amongAnnotators, type Case, withAnnotators } from './placements.ts';

const SEED = 20160;
const ROUNDS = 2000;
const TAIL = 0.025;

export interface Interval {
  low: number;
  high: number;
}

/** Mulberry32 (public domain, Tommy Ettinger): small, and the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const sum = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0);

/** For each case its share of a framework's two means, so that a round only adds up. */
const partsOf = (framework: string, cases: readonly Case[]) =>
  cases.map((c) => {
    const own = withAnnotators(framework, c);
    const each = amongAnnotators(framework, c);
    return [sum(own), own.length, sum(each), each.length] as const;
  });

function ratioOf(parts: ReturnType<typeof partsOf>, drawn: readonly number[]): number {
  let [own, ownOf, each, eachOf] = [0, 0, 0, 0];
  for (const i of drawn) {
    const part = parts[i] ?? [0, 0, 0, 0];
    own += part[0];
    ownOf += part[1];
    each += part[2];
    eachOf += part[3];
  }
  return own / ownOf / (each / eachOf);
}

/** @returns the middle 95 of 100 rounds: of every round the mean, over the barred frameworks, of the ratio */
export function meanRatioInterval(cases: readonly Case[], rounds: number = ROUNDS): Interval {
  const parts = BARRED.map((f) => partsOf(f, cases));
  const random = seeded(SEED);
  const means = Array.from({ length: rounds }, () => {
    const drawn = cases.map(() => Math.floor(random() * cases.length));
    return mean(parts.map((p) => ratioOf(p, drawn)));
  }).toSorted((a, b) => a - b);
  const at = (share: number) => means[Math.round((means.length - 1) * share)] ?? Number.NaN;
  return { low: at(TAIL), high: at(1 - TAIL) };
}
