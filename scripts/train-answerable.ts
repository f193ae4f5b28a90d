/**
 * Sets the weights by which a question is told to be answerable: `npm run train:answerable`. Logistic regression with L2 over
 * retrieval's signs on the questions to learn from; prints what ten folds say of each threshold, so that no weight is judged on
 * what it was set by. Same cases, same weights. Train the ranking first.
 */
import { writeFileSync } from 'node:fs';
import { questionsOf } from '../evals/metrics/questions.ts';
import { assemble } from '../src/assembly.ts';
import { configOf } from '../src/config.ts';
import { isDeclined, probabilityOf } from '../src/explain/answerable.ts';

const FOLDS = 10;
const L2 = 0.002;
const STEPS = 4000;
const RATE = 0.7;
const THRESHOLD = 0.55;
const WHOLLY = 0.65;
const SHOWN = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

interface Row {
  signs: Record<string, number>;
  answerable: boolean;
}

const { retriever, knowledge } = assemble({ ...configOf({}), dataFolder: '/nonexistent' }, null);
const rows: Row[] = questionsOf()
  .learn.filter((q) => !isDeclined(q.question, knowledge.retrieval))
  .map((q) => ({ signs: retriever().find(q.question).signs, answerable: q.gold.length > 0 }));
const names = [...new Set(rows.flatMap((r) => Object.keys(r.signs)))];

interface Model {
  bias: number;
  weights: Record<string, number>;
}

/** Both kinds of question weigh the same together, however many there are of each. */
function trained(part: readonly Row[]): Model {
  const others = part.filter((r) => !r.answerable).length;
  const share = (r: Row) => 0.5 / (r.answerable ? part.length - others : others);
  const xs = part.map((r) => [1, ...names.map((n) => r.signs[n] ?? 0)]);
  const w = [0, ...names.map(() => 0)];
  for (let step = 0; step < STEPS; step++) {
    const gradient = w.map((v, i) => (i > 0 ? L2 * v : 0));
    for (const [k, r] of part.entries()) {
      const x = xs[k] ?? [];
      const p = 1 / (1 + Math.exp(-x.reduce((sum, v, i) => sum + v * (w[i] ?? 0), 0)));
      const error = (p - (r.answerable ? 1 : 0)) * share(r);
      for (const i of w.keys()) gradient[i] = (gradient[i] ?? 0) + error * (x[i] ?? 0);
    }
    for (const i of w.keys()) w[i] = (w[i] ?? 0) - RATE * (gradient[i] ?? 0);
  }
  const [bias = 0, ...weights] = w.map((v) => Math.round(v * 1000) / 1000);
  return { bias, weights: Object.fromEntries(names.map((n, i) => [n, weights[i] ?? 0])) };
}

const held = Array.from({ length: FOLDS }, (_, fold) => {
  const model = trained(rows.filter((_, i) => i % FOLDS !== fold));
  return rows.filter((_, i) => i % FOLDS === fold).map((r) => ({ ...r, p: probabilityOf(r.signs, model) }));
}).flat();
const share = (part: typeof held, holds: (r: (typeof held)[number]) => boolean) =>
  (part.filter(holds).length / part.length).toFixed(3);
for (const t of SHOWN)
  process.stdout.write(
    `${t.toFixed(2)} answered ${share(
      held.filter((r) => r.answerable),
      (r) => r.p >= t,
    )} declined ${share(
      held.filter((r) => !r.answerable),
      (r) => r.p < t,
    )}\n`,
  );
writeFileSync(
  'knowledge/answerable.json',
  `${JSON.stringify({ ...trained(rows), threshold: THRESHOLD, wholly: WHOLLY }, null, 2)}\n`,
);
