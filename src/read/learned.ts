/**
 * The word reader: where cues don't reach, it tells which placements the wording is like, and which sentence speaks most for each.
 * Linear, so that a sentence's part in the sum can be told; deterministic: weights are committed, arithmetic is fixed.
 */
import type { LearnedLayer, LearnedModel } from '../domain/learned.ts';
import type { Reading } from '../domain/reading.ts';
import { type Feature, featuresOf } from './features.ts';
import type { Sentence } from './tokens.ts';

interface Layer {
  classes: string[];
  scale: number;
  weights: Int8Array;
  width: number;
}

export interface LearnedReader {
  index: Map<string, number>;
  first: [string, Layer][];
  second: [string, Layer][];
}

const unpack = (layer: LearnedLayer, width: number): Layer => {
  const bytes = Buffer.from(layer.weights, 'base64');
  return { ...layer, weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), width };
};

export function learnedReader(model: LearnedModel): LearnedReader {
  const width = model.features.length;
  const first = Object.entries(model.first).map(([id, l]): [string, Layer] => [id, unpack(l, width)]);
  const inputs = first.reduce((n, [, l]) => n + l.classes.length, 0) + 1;
  return {
    index: new Map(model.features.map((f, i) => [f, i])),
    first,
    second: Object.entries(model.second).map(([id, l]): [string, Layer] => [id, unpack(l, inputs)]),
  };
}

/** A feature that the model knows, at its place in a row of weights. */
type Known = [place: number, feature: Feature];

/** The features that are there: their places in a row of weights, and their values. */
interface Input {
  places: Int32Array;
  values: Float64Array;
}

const inputOf = (pairs: readonly [number, number][]): Input => ({
  places: Int32Array.from(pairs, ([j]) => j),
  values: Float64Array.from(pairs, ([, v]) => v),
});

function probabilities(layer: Layer, { places, values }: Input): number[] {
  const sums = layer.classes.map((_, k) => {
    const row = k * layer.width;
    let sum = 0;
    for (let i = 0; i < places.length; i++) sum += (layer.weights[row + (places[i] ?? 0)] ?? 0) * (values[i] ?? 0);
    return sum * layer.scale;
  });
  const most = Math.max(...sums);
  const powers = sums.map((s) => Math.exp(s - most));
  const total = powers.reduce((a, b) => a + b, 0);
  // Rounded, so that the last bits of another machine's arithmetic can't show.
  return powers.map((p) => Math.round((p / total) * 1e4) / 1e4);
}

/** The smallest probability that the second layer tells from none. */
const FLOOR = 0.02;

const secondInput = (all: readonly number[][]): Input => {
  const flat = all.flat().map((p, j): [number, number] => [j, Math.log(p + FLOOR) / 2]);
  return inputOf([...flat, [flat.length, 1]]);
};

/** The sentence whose words speak most for a class, as against the other classes together. */
function tellingSentence(layer: Layer, k: number, features: readonly Known[], count: number): number {
  const parts = new Array<number>(count).fill(0);
  for (const [j, feature] of features) {
    if (feature.in.size === 0) continue;
    const own = layer.weights[k * layer.width + j] ?? 0;
    const others = layer.classes.reduce(
      (sum, _, o) => sum + (o === k ? 0 : (layer.weights[o * layer.width + j] ?? 0)),
      0,
    );
    const times = [...feature.in.values()].reduce((a, b) => a + b, 0);
    for (const [sentence, n] of feature.in)
      if (sentence >= 0)
        parts[sentence] =
          (parts[sentence] ?? 0) + ((own - others / (layer.classes.length - 1)) * feature.value * n) / times;
  }
  return parts.indexOf(Math.max(...parts));
}

/** What the word reader makes of a text: by decision, each class's probability and the sentence that speaks most for it. */
export interface WordView {
  likelihoods: Map<string, { classes: string[]; probabilities: number[] }>;
  /** @returns the index of the sentence whose words speak most for the class */
  telling(decision: string, classIndex: number): number;
}

/** @param cueReadings what the cues found: part of the features */
export function wordView(
  reader: LearnedReader,
  sentences: readonly Sentence[],
  cueReadings: readonly Reading[],
): WordView {
  const features = [...featuresOf(sentences, cueReadings)].flatMap(([name, feature]): Known[] => {
    const j = reader.index.get(name);
    return j === undefined ? [] : [[j, feature]];
  });
  const input = inputOf(features.map(([j, f]) => [j, f.value]));
  const firsts = new Map(reader.first);
  const inputs = secondInput(reader.first.map(([, layer]) => probabilities(layer, input)));
  const likelihoods = new Map(
    reader.second.map(([id, layer]) => [id, { classes: layer.classes, probabilities: probabilities(layer, inputs) }]),
  );
  return {
    likelihoods,
    telling(decision, k) {
      const layer = firsts.get(decision);
      return layer ? tellingSentence(layer, k, features, sentences.length) : -1;
    },
  };
}
