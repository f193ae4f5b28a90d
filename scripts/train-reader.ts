/**
 * Trains the statistical reader on the committed cases: `npm run train`. Seeded and single-threaded: the same cases give the same weights.
 * A first layer of linear models from words and cues; a second from the first's probabilities, trained on what the first says of
 * cases it was not trained on (five folds; the codebook's examples, which stand thrice, may be on both sides). The cases to look at (`evals/cases/split.ts`) are never read.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCalibrating, isLearned } from '../evals/cases/split.ts';
import { caseFile, readCases } from '../evals/metrics/jsonl.ts';
import { Description, type LabelRow, LabelRow as Labels } from '../evals/metrics/labels.ts';
import type { LearnedLayer, LearnedModel } from '../src/domain/learned.ts';
import { SINGLE_FRAMEWORKS } from '../src/domain/placement.ts';
import { loadKnowledge } from '../src/load/knowledge.ts';
import { featuresOf } from '../src/read/features.ts';
import { observed } from '../src/read/read.ts';

const SEED = 20261122;
const FOLDS = 5;
const FEWEST = 3;
const SINGLE = ['reach', ...SINGLE_FRAMEWORKS, 'parks-1981', 'bovaird-2007', 'alford-2009', 'osborne-2016'];
const VALUES = ['individual-need', 'community-need', 'well-being', 'capacity'];

interface Row {
  text: string;
  labels: LabelRow[];
  /** An example of the codebook: it is labelled for one decision alone. */
  only?: { decision: string; label: string };
}
type Input = [number, number][];
interface Decision {
  id: string;
  classes: string[];
  /** Share of the annotators for each class; null where the row has no label for it. */
  of(row: Row): number[] | null;
}
interface Trained {
  classes: string[];
  width: number;
  weights: Float64Array;
}

function random(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

function shuffled<T>(xs: readonly T[], next: () => number): T[] {
  const out = [...xs];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

function softmax(weights: Float64Array, width: number, classes: number, x: Input): number[] {
  const z = Array.from({ length: classes }, (_, k) =>
    x.reduce((sum, [j, v]) => sum + (weights[k * width + j] ?? 0) * v, 0),
  );
  const most = Math.max(...z);
  const e = z.map((v) => Math.exp(v - most));
  const total = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / total);
}

/** Multinomial logistic regression by AdaGrad with L2. */
function trained(
  X: readonly Input[],
  Y: readonly number[][],
  decision: Decision,
  width: number,
  how: { l2: number; epochs: number; rate: number },
): Trained {
  const K = decision.classes.length;
  const weights = new Float64Array(K * width);
  const squares = new Float64Array(K * width).fill(1e-8);
  const next = random(SEED);
  for (let epoch = 0; epoch < how.epochs; epoch++)
    for (const i of shuffled([...X.keys()], next)) {
      const x = X[i] as Input;
      const y = Y[i] as number[];
      const p = softmax(weights, width, K, x);
      for (let k = 0; k < K; k++) {
        const error = (p[k] ?? 0) - (y[k] ?? 0);
        for (const [j, v] of x) {
          const at = k * width + j;
          const g = error * v + how.l2 * (weights[at] ?? 0);
          squares[at] = (squares[at] ?? 0) + g * g;
          weights[at] = (weights[at] ?? 0) - (how.rate * g) / Math.sqrt(squares[at] ?? 1);
        }
      }
    }
  return { classes: decision.classes, width, weights };
}

const FIRST = { l2: 1e-4, epochs: 25, rate: 0.4 };
const SECOND = { l2: 1e-3, epochs: 40, rate: 0.1 };
const FLOOR = 0.02;

function packed({ classes, weights }: Trained): LearnedLayer {
  const most = weights.reduce((m, w) => Math.max(m, Math.abs(w)), 1e-9);
  const scale = most / 127;
  const bytes = Int8Array.from(weights, (w) => Math.round(w / scale));
  return { classes, scale, weights: Buffer.from(bytes.buffer).toString('base64') };
}

const exact = (only: { decision: string; label: string }, id: string, classes: readonly string[]): number[] | null =>
  only.decision === id ? classes.map((c) => (c === only.label ? 1 : 0)) : null;

/** The codebook's own examples. */
function exampleRows(): Row[] {
  const row = (text: string, decision: string, label: string): Row => ({ text, labels: [], only: { decision, label } });
  const frameworks = codebook.frameworks.flatMap((f) =>
    f.examples.map((e) =>
      f.kind === 'set'
        ? row(e.text, `${f.id}:${e.category}`, 'ground')
        : row(e.text, f.id.replace(/^definition:/, ''), e.category ?? 'unclear'),
    ),
  );
  const risks = codebook.risks.flatMap((r) =>
    r.examples.map((e) => row(e.text, `risk:${r.id}`, e.raised ? 'ground' : 'no-ground')),
  );
  // Short as they are, they tell of a service.
  const told = codebook.frameworks.flatMap((f) =>
    f.examples.filter((e) => e.category).map((e) => row(e.text, 'reach', 'service')),
  );
  const raised = codebook.risks.flatMap((r) =>
    r.examples.filter((e) => e.raised).map((e) => row(e.text, 'reach', 'service')),
  );
  return [...frameworks, ...risks, ...told, ...raised];
}

function decisionsOf(risks: readonly string[]): Decision[] {
  const share = (row: Row, holds: (l: LabelRow) => boolean) => row.labels.filter(holds).length / row.labels.length;
  const single = SINGLE.map((id): Decision => {
    const key = id === 'quadrants' ? 'quadrant' : id;
    const classes = [...new Set(rows.flatMap((r) => r.labels.map((l) => String(l[key]))))].toSorted();
    return {
      id,
      classes,
      of: (row) => (row.only ? exact(row.only, id, classes) : classes.map((c) => share(row, (l) => l[key] === c))),
    };
  });
  const binary = (prefix: string, key: string, label: string): Decision => ({
    id: `${prefix}:${label}`,
    classes: ['no-ground', 'ground'],
    of: (row) => {
      if (row.only) return exact(row.only, `${prefix}:${label}`, ['no-ground', 'ground']);
      const yes = share(row, (l) => (l[key] as string[]).includes(label));
      return [1 - yes, yes];
    },
  });
  return [
    ...single,
    ...VALUES.map((v) => binary('value', 'value', v)),
    ...risks.map((r) => binary('risk', 'risks', r)),
  ];
}

const { codebook } = loadKnowledge();
const labelFiles = ['labels_1.jsonl', 'labels_2.jsonl'].map((f) => readCases(f, Labels));
const shared: Row[] = readCases('descriptions.jsonl', Description)
  .filter((d) => isLearned(d.id) && !isCalibrating(d.id))
  .map((d) => ({ text: d.text, labels: labelFiles.flatMap((rows) => rows.find((r) => r.id === d.id) ?? []) }));
const written: Row[] = readdirSync(caseFile('written'))
  .filter((f) => f.endsWith('.jsonl'))
  .toSorted()
  .flatMap((f) => readCases(join('written', f), Description))
  .filter((d) => !isCalibrating(d.id))
  .map((d) => ({ text: d.text, labels: [Labels.parse({ ...d, readings: [] })] }));
// Examples count three times: they say outright what the codebook means.
const examples = exampleRows();
const rows = shuffled([...shared, ...written, ...examples, ...examples, ...examples], random(SEED));

const features = rows.map((row) => {
  const { sentences, readings } = observed(row.text, codebook);
  return featuresOf(sentences, readings);
});
const counts = new Map<string, number>();
for (const f of features) for (const name of f.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
const names = [...counts]
  .filter(([, n]) => n >= FEWEST)
  .map(([name]) => name)
  .toSorted();
const index = new Map(names.map((n, i) => [n, i]));
const X = features.map((f) =>
  [...f].flatMap(([name, { value }]): Input => (index.has(name) ? [[index.get(name) as number, value]] : [])),
);

const decisions = decisionsOf(codebook.risks.map((r) => r.id));
const said = decisions.map((d) => rows.map((r) => d.of(r)));
const outOfFold: number[][][] = decisions.map(() => []);
const first = decisions.map((d, n) => {
  const Y = said[n] as (number[] | null)[];
  const labelled = [...rows.keys()].filter((i) => Y[i] !== null);
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = labelled.filter((i) => i % FOLDS !== fold);
    const part = trained(
      inside.map((i) => X[i] as Input),
      inside.map((i) => Y[i] as number[]),
      d,
      names.length,
      { ...FIRST, epochs: 15 },
    );
    for (const i of rows.keys())
      if (i % FOLDS === fold)
        (outOfFold[n] as number[][])[i] = softmax(part.weights, names.length, d.classes.length, X[i] as Input);
  }
  process.stderr.write(`${d.id} `);
  return trained(
    labelled.map((i) => X[i] as Input),
    labelled.map((i) => Y[i] as number[]),
    d,
    names.length,
    FIRST,
  );
});
const X2 = rows.map((_, i): Input => {
  const flat = outOfFold.flatMap((o) => o[i] as number[]).map((p, j): [number, number] => [j, Math.log(p + FLOOR) / 2]);
  return [...flat, [flat.length, 1]];
});
const width2 = X2[0]?.length ?? 1;
const second = decisions.map((d, n) => {
  const labelled = [...rows.keys()].filter((i) => said[n]?.[i]);
  return trained(
    labelled.map((i) => X2[i] as Input),
    labelled.map((i) => said[n]?.[i] as number[]),
    d,
    width2,
    SECOND,
  );
});

const byId = (trained: readonly Trained[]) =>
  Object.fromEntries(decisions.map((d, n) => [d.id, packed(trained[n] as Trained)]));
const model: LearnedModel = {
  about: { cases: rows.length, seed: SEED },
  features: names,
  first: byId(first),
  second: byId(second),
};
writeFileSync('knowledge/codebook/learned.json', `${JSON.stringify(model)}\n`);
process.stdout.write(`\n${rows.length} cases, ${names.length} features, ${decisions.length} decisions.\n`);
