/**
 * Sets the weights by which places are ranked: `npm run train:ranking`. Each question of the cases to learn from says which
 * paragraphs answer it; the weights make those likelier than all others (softmax over places, L2, plain gradient steps).
 * Prints what folds say, so that no weight is judged on what it was set by. Same cases, same weights.
 */
import { writeFileSync } from 'node:fs';
import { isGold, type Question } from '../evals/metrics/answers.ts';
import { questionsOf } from '../evals/metrics/questions.ts';
import { assemble } from '../src/assembly.ts';
import { configOf } from '../src/config.ts';

const FOLDS = 8;
const L2 = 0.005;
const STEPS = 400;
const RATE = 1.5;

interface Row {
  places: { x: number[]; gold: boolean }[];
}

const { retriever } = assemble({ ...configOf({}), dataFolder: '/nonexistent' }, null);
const rowOf = (question: Question): Row => ({
  places: retriever()
    .features(question.question)
    .map(({ place, features }) => ({ x: Object.values(features), gold: isGold(place, question) })),
});
const rows = questionsOf()
  .learn.filter((q) => q.gold.length > 0)
  .map(rowOf)
  .filter((r) => r.places.some((p) => p.gold));
const names = Object.keys(retriever().features('trust')[0]?.features ?? {});

const dot = (x: readonly number[], w: readonly number[]) => x.reduce((sum, v, i) => sum + v * (w[i] ?? 0), 0);
const total = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0);

/** What the log-likelihood of the right places gains by each weight. */
function gainOf({ places }: Row, w: readonly number[]): number[] {
  const scores = places.map((p) => dot(p.x, w));
  const most = Math.max(...scores);
  const odds = scores.map((s) => Math.exp(s - most));
  const [all, right] = [total(odds), total(odds.filter((_, i) => places[i]?.gold))];
  const gain = w.map(() => 0);
  for (const [i, { x, gold }] of places.entries()) {
    const pull = (gold ? (odds[i] ?? 0) / right : 0) - (odds[i] ?? 0) / all;
    for (const k of gain.keys()) gain[k] = (gain[k] ?? 0) + pull * (x[k] ?? 0);
  }
  return gain;
}

function trained(part: readonly Row[]): number[] {
  const w = names.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gains = part.map((r) => gainOf(r, w));
    for (const k of w.keys())
      w[k] = (w[k] ?? 0) + RATE * (total(gains.map((g) => g[k] ?? 0)) / part.length - L2 * (w[k] ?? 0));
  }
  return w.map((v) => Math.round(v * 1000) / 1000);
}

const ranks = rows.map(() => 0);
for (let fold = 0; fold < FOLDS; fold++) {
  const w = trained(rows.filter((_, i) => i % FOLDS !== fold));
  for (const [i, { places }] of rows.entries()) {
    if (i % FOLDS !== fold) continue;
    const ranked = places.toSorted((a, b) => dot(b.x, w) - dot(a.x, w));
    ranks[i] = ranked.findIndex((p) => p.gold) + 1;
  }
}
for (const k of [1, 5, 10])
  process.stdout.write(`recall@${k} by folds ${(ranks.filter((r) => r <= k).length / ranks.length).toFixed(3)}\n`);
const weights = trained(rows);
writeFileSync(
  'knowledge/ranking.json',
  `${JSON.stringify(Object.fromEntries(names.map((n, i) => [n, weights[i]])), null, 2)}\n`,
);
