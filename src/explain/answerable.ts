/** Whether the papers hold an answer: a probability from retrieval's signs, with weights set on labelled questions (`npm run train:answerable`). */
import type { Answerable } from '../domain/retrieval.ts';

export interface Term {
  stem: string;
  word: string;
  weight: number;
  known: boolean;
}

export function probabilityOf(signs: readonly number[], { bias, weights }: Answerable): number {
  const sum = signs.reduce((s, sign, i) => s + sign * (weights[i] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

const MOST_NAMED = 4;

/** Words of the question that stand in none of the texts: what is missing where an answer is only near. */
export const missingWords = (terms: readonly Term[]): string[] =>
  terms
    .filter((t) => !t.known)
    .map((t) => t.word)
    .slice(0, MOST_NAMED);
