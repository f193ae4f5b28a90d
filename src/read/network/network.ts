/**
 * The sentence reader: reads a whole text in order, tells for every decision how likely each label is and which words it looked at,
 * and for every fact how far each word shows it. Deterministic: fixed weights, fixed order of sums (docs/decisions/0016).
 */
import type { NetworkModel } from '../../domain/network.ts';
import { apply, dotted, normalise, softmax } from './algebra.ts';
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

/** Over all words: the mean of their states, then the highest value of each part, written behind what was looked at. */
function summarise(states: Float64Array, count: number, width: number, seen: Float64Array): void {
  seen.fill(0, width, 2 * width).fill(Number.NEGATIVE_INFINITY, 2 * width);
  for (let t = 0; t < count; t++)
    for (let j = 0; j < width; j++) {
      const value = states[t * width + j] as number;
      seen[width + j] = (seen[width + j] as number) + value / count;
      seen[2 * width + j] = Math.max(seen[2 * width + j] as number, value);
    }
}

function lookAt(states: Float64Array, looks: readonly number[], width: number, seen: Float64Array): void {
  seen.fill(0, 0, width);
  for (const [t, look] of looks.entries())
    for (let j = 0; j < width; j++) seen[j] = (seen[j] as number) + look * (states[t * width + j] as number);
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
  // Filled anew for each text.
  const keyed = new Float64Array(width);
  const seen = new Float64Array(3 * width);

  return (text) => {
    const words = wordsOf(text);
    const count = words.length;
    const states = recur(words.map((w) => rowOf(w.word, weights.rowOfWord)));
    const drawn = model.decisions.map((): number[] => []);
    const shown = new Float64Array(model.facts.length * count);
    for (let t = 0; t < count; t++) {
      normalise(states, t * width, width, scale, shift);
      apply(key, states, t * width, keyBias, keyed);
      for (let j = 0; j < width; j++) keyed[j] = Math.tanh(keyed[j] as number);
      for (const [d, row] of drawn.entries()) row.push(dotted(query, d, keyed));
      for (let f = 0; f < fact.rows; f++)
        shown[f * count + t] = sigmoid(dotted(fact, f, states, t * width) + (factBias.values[f] as number));
    }
    summarise(states, count, width, seen);
    const likelihoods = model.decisions.map(({ id, classes }, d): Likelihood => {
      const looks = softmax(drawn[d] ?? []);
      lookAt(states, looks, width, seen);
      const sums = classes.map((_, c) => dotted(weight, d * most + c, seen) + (bias.values[d * most + c] as number));
      const likely = softmax(sums).map(round);
      return { decision: id, probabilities: classes.map((c, i) => [c, likely[i] ?? 0]), looks };
    });
    const facts = new Map(model.facts.map((id, f) => [id, shown.subarray(f * count, (f + 1) * count)]));
    return { words, likelihoods, facts };
  };
}
