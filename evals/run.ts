/** `npm run eval`: measures placements and answers on the committed cases, writes the report, fails below a committed threshold. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { assemble } from '../src/assembly.ts';
import { configOf } from '../src/config.ts';
import { isLearned } from './cases/split.ts';
import { readCases } from './metrics/jsonl.ts';
import { BARRED, Description, LabelRow } from './metrics/labels.ts';
import { measureAnswers } from './metrics/measure-answers.ts';
import { type Case, type FrameworkScore, scorePlacements } from './metrics/placements.ts';
import { answersReport } from './report/answers.ts';
import { writeReport } from './report/write.ts';

const Thresholds = z.record(z.string(), z.number());
const thresholds = Thresholds.parse(
  parse(readFileSync(fileURLToPath(new URL('thresholds.yaml', import.meta.url)), 'utf8')),
);

const assembly = assemble({ ...configOf({}), dataFolder: '/nonexistent' }, null);
const { advisor } = assembly;
const labels = [readCases('labels_1.jsonl', LabelRow), readCases('labels_2.jsonl', LabelRow)];
const cases: Case[] = readCases('descriptions.jsonl', Description).map(({ id, text }) => ({
  id,
  text,
  labels: labels.flatMap((rows) => rows.find((r) => r.id === id) ?? []),
  placement: advisor.place(text),
}));
const parts = { learn: cases.filter((c) => isLearned(c.id)), look: cases.filter((c) => !isLearned(c.id)) };
const scores = { learn: scorePlacements(parts.learn), look: scorePlacements(parts.look) };

const answers = await measureAnswers(assembly);

const meanRatio = (all: readonly FrameworkScore[]) => {
  const barred = all.filter((s) => BARRED.includes(s.framework));
  return barred.reduce((sum, s) => sum + s.ratio, 0) / barred.length;
};
const measured: Record<string, number> = {
  'placements: mean ratio, learn': meanRatio(scores.learn),
  'placements: mean ratio, look': meanRatio(scores.look),
  ...Object.fromEntries(scores.look.map((s) => [`placements: ${s.framework}, look`, s.ratio])),
  ...Object.fromEntries(Object.entries(answers.scores.look).map(([k, v]) => [`answers: ${k}, look`, v])),
};

const short = Object.entries(thresholds).filter(
  ([name, least]) => !((measured[name] ?? Number.NEGATIVE_INFINITY) >= least),
);
for (const [name, value] of Object.entries(measured)) process.stdout.write(`${name.padEnd(44)} ${value.toFixed(3)}\n`);
const file = writeReport({ scores, answers: answersReport(answers), parts, measured, thresholds });
process.stdout.write(`Report: ${file}\n`);
for (const [name, least] of short)
  process.stderr.write(
    `Below its threshold: ${name} is ${measured[name]?.toFixed(3) ?? 'not measured'}, at least ${least} is asked.\n`,
  );
process.exitCode = short.length > 0 ? 1 : 0;
