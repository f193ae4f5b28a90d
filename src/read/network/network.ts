/**
 * The sentence reader: reads a whole text in order, tells for every decision how likely each label is and which words it looked at,
 * and for every fact how far each word shows it. Deterministic: fixed weights, fixed order of sums (docs/decisions/0016).
 */
import type { NetworkModel } from '../../domain/network.ts';
import { applied, dotted, normalise, softmax } from './algebra.ts';
import { recurrence } from './recurrence.ts';
import { weightsOf } from './weights.ts';
import { rowOf, type Word, wordsOf } from './words.ts';

export interface Likelihood {
  decision: string;
  /** By class, summing to 1; rounded, so that the last bits can't show. */
  probabilities: [string, number][];
  /** How much it looked at each word, summing to 1. */
  looks: number[];
}

export interface Seen {
  words: Word[];
  likelihoods: Likelihood[];
  /** By fact, 0 to 1 for each word. */
  facts: Map<string, Float64Array>;
}

export type Network = (text: string) => Seen;

const round = (p: number) => Math.round(p * 1e4) / 1e4;
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

function meanAndPeak(states: readonly Float64Array[], width: number): [Float64Array, Float64Array] {
  const mean = new Float64Array(width);
  const peak = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  for (const state of states)
    for (let j = 0; j < width; j++) {
      mean[j] = (mean[j] as number) + (state[j] as number) / states.length;
      peak[j] = Math.max(peak[j] as number, state[j] as number);
    }
  return [mean, peak];
}

function lookedAt(states: readonly Float64Array[], looks: readonly number[], width: number): Float64Array {
  const sum = new Float64Array(width);
  for (const [t, state] of states.entries())
    for (let j = 0; j < width; j++) sum[j] = (sum[j] as number) + (looks[t] ?? 0) * (state[j] as number);
  return sum;
}

/** Prepares the weights once; what it returns reads one text. */
export function network(model: NetworkModel): Network {
  const weights = weightsOf(model);
  const recur = recurrence(weights);
  const part = (name: string) => weights.matrix(name);
  const [scale, shift] = [part('norm.weight'), part('norm.bias')];
  const [key, keyBias, query] = [part('key.weight'), part('key.bias'), part('query')];
  const [weight, bias] = [part('weight'), part('bias')];
  const [fact, factBias] = [part('fact.weight'), part('fact.bias')];
  const most = weight.rows / model.decisions.length;
  const width = 2 * model.hidden;

  return (text) => {
    const words = wordsOf(text);
    const rows = words.map((w) => rowOf(w.word, weights.rowOfWord));
    const states = recur(rows);
    for (const state of states) normalise(state, scale, shift);
    const keys = states.map((s) => applied(key, s, keyBias).map(Math.tanh));
    const [mean, peak] = meanAndPeak(states, width);
    const likelihoods = model.decisions.map(({ id, classes }, d): Likelihood => {
      const looks = softmax(keys.map((k) => dotted(query, d, k)));
      const seen = new Float64Array(3 * width);
      seen.set(lookedAt(states, looks, width));
      seen.set(mean, width);
      seen.set(peak, 2 * width);
      const sums = classes.map((_, c) => dotted(weight, d * most + c, seen) + (bias.values[d * most + c] as number));
      const likely = softmax(sums).map(round);
      return { decision: id, probabilities: classes.map((c, i) => [c, likely[i] ?? 0]), looks };
    });
    const shown = states.map((s) => applied(fact, s, factBias));
    const facts = new Map(model.facts.map((id, f) => [id, Float64Array.from(shown, (s) => sigmoid(s[f] as number))]));
    return { words, likelihoods, facts };
  };
}
