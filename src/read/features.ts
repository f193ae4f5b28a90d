/** A description as features of the statistical reader: its words and pairs of words (lemmas) and the cues found, with where they stand. */
import type { Reading } from '../domain/reading.ts';
import type { Sentence } from './tokens.ts';

export interface Feature {
  value: number;
  /** How often the feature stands in each sentence, by the sentence's index. */
  in: Map<number, number>;
}

const PAIR_WEIGHT = 0.7;
const CUE_WEIGHT = 0.5;
const isWord = (s: string) => /[\p{L}\p{N}]/u.test(s);

function counted(sentences: readonly Sentence[]): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  const add = (name: string, sentence: number) => {
    const where = counts.get(name) ?? new Map<number, number>();
    counts.set(name, where.set(sentence, (where.get(sentence) ?? 0) + 1));
  };
  for (const [i, { tokens }] of sentences.entries()) {
    const words = tokens.map((t) => t.lemma).filter(isWord);
    for (const [k, word] of words.entries()) {
      add(`u:${word}`, i);
      if (k > 0) add(`b:${words[k - 1]} ${word}`, i);
    }
  }
  return counts;
}

const sum = (xs: Iterable<number>) => [...xs].reduce((a, b) => a + b, 0);

/**
 * @param readings those of the cues
 * @returns features by name; word features have length one together, so that long and short texts compare
 */
export function featuresOf(sentences: readonly Sentence[], readings: readonly Reading[]): Map<string, Feature> {
  const features = new Map<string, Feature>();
  let square = 0;
  for (const [name, where] of counted(sentences)) {
    const value = Math.log(1 + sum(where.values())) * (name.startsWith('b:') ? PAIR_WEIGHT : 1);
    square += value * value;
    features.set(name, { value, in: where });
  }
  const length = Math.sqrt(square) || 1;
  for (const f of features.values()) f.value /= length;
  for (const r of readings) {
    const at = sentences.findIndex((s) => r.start < s.end && r.end > s.start);
    const name = `r:${r.reading}`;
    const value = Math.max(features.get(name)?.value ?? 0, r.confidence * CUE_WEIGHT);
    features.set(name, { value, in: new Map([...(features.get(name)?.in ?? []), [at, 1]]) });
  }
  const chars = sentences.reduce((n, s) => n + s.end - s.start, 0);
  features.set('length', { value: Math.min(1, Math.log(1 + chars) / 8), in: new Map() });
  features.set('bias', { value: 1, in: new Map() });
  return features;
}
