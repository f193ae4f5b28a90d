/**
 * Sets the weights by which a question is told to be answerable: `npm run train:answerable`. Logistic regression with L2 over
 * retrieval's signs on the committed questions; prints what five folds say of each threshold.
 */
import { writeFileSync } from 'node:fs';
import { Question } from '../evals/metrics/answers.ts';
import { readCases } from '../evals/metrics/jsonl.ts';
import { assemble } from '../src/assembly.ts';
import { configOf } from '../src/config.ts';
import { probabilityOf } from '../src/explain/answerable.ts';

const FOLDS = 5;
const L2 = 0.003;
const STEPS = 3000;
const RATE = 0.4;
const THRESHOLD = 0.35;
const WHOLLY = 0.55;

interface Row {
  signs: number[];
  answerable: boolean;
}

const { retriever, knowledge } = assemble({ ...configOf({}), dataFolder: '/nonexistent' }, null);
const declined = knowledge.retrieval.declined.map((d) => new RegExp(d.pattern, 'i'));
const questions = ['questions.jsonl', 'questions-written.jsonl'].flatMap((f) => readCases(f, Question));
const rows: Row[] = questions
  .filter((q) => !declined.some((d) => d.test(q.question)))
  .map((q) => ({ signs: retriever().find(q.question).signs, answerable: q.gold.length > 0 }));

/** Both kinds of question weigh the same together, however many there are of each. */
function trained(part: readonly Row[]): { bias: number; weights: number[] } {
  const others = part.filter((r) => !r.answerable).length;
  const share = others / (part.length - others);
  const w = [0, ...(part[0]?.signs ?? []).map(() => 0)];
  for (let step = 0; step < STEPS; step++) {
    const gradient = w.map((v, i) => (i > 0 ? L2 * v : 0));
    for (const r of part) {
      const p = probabilityOf(r.signs, { bias: w[0] ?? 0, weights: w.slice(1), threshold: 0, wholly: 0 });
      const error = ((p - (r.answerable ? 1 : 0)) * (r.answerable ? share : 1)) / (2 * others);
      for (const [i, x] of [1, ...r.signs].entries()) gradient[i] = (gradient[i] ?? 0) + error * x;
    }
    for (const i of w.keys()) w[i] = (w[i] ?? 0) - RATE * (gradient[i] ?? 0);
  }
  const [bias = 0, ...weights] = w.map((v) => Math.round(v * 1000) / 1000);
  return { bias, weights };
}

const held = rows.map((r, i) => {
  const model = trained(rows.filter((_, k) => k % FOLDS !== i % FOLDS));
  return { ...r, p: probabilityOf(r.signs, { ...model, threshold: 0, wholly: 0 }) };
});
const share = (part: typeof held, holds: (r: (typeof held)[number]) => boolean) =>
  (part.filter(holds).length / part.length).toFixed(3);
for (const t of [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6])
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
