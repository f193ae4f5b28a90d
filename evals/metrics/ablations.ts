/** What each part of the ranking is worth: recall without it, the other weights as they are. */
import type { RankingWeights } from '../../src/domain/retrieval.ts';
import { weighedSum } from '../../src/retrieve/nearness.ts';
import type { Retriever } from '../../src/retrieve/retrieve.ts';
import { isGold, type Question } from './answers.ts';

export interface Ablation {
  without: string;
  'recall@1': number;
  'recall@5': number;
}

const PARTS: Record<string, readonly string[]> = {
  'nothing (all parts)': [],
  "notes' BM25": ['note', 'second', 'notes'],
  'full texts': ['passage'],
  'named concepts': ['main', 'shared', 'mainCore', 'sharedCore'],
  'likeness to questions': ['like', 'likeCore'],
  'the asking part apart': ['mainCore', 'sharedCore', 'likeCore'],
  'named works': ['work'],
  'words borne': ['covered'],
};

export function ablations(questions: readonly Question[], retriever: Retriever, weights: RankingWeights): Ablation[] {
  const rows = questions
    .filter((q) => q.gold.length > 0)
    .map((q) => retriever.features(q.question).map(({ place, features }) => ({ gold: isGold(place, q), features })));
  return Object.entries(PARTS).map(([without, names]) => {
    const left = Object.fromEntries(Object.entries(weights).filter(([name]) => !names.includes(name)));
    const ranks = rows.map((places) => {
      const scored = places.map((p) => ({ gold: p.gold, score: weighedSum(p.features, left) }));
      return scored.toSorted((a, b) => b.score - a.score).findIndex((p) => p.gold);
    });
    const within = (k: number) => ranks.filter((r) => r >= 0 && r < k).length / (ranks.length || 1);
    return { without, 'recall@1': within(1), 'recall@5': within(5) };
  });
}
