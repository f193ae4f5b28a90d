/** Everything that is measured, once: the committed cases placed, interviewed and asked. What is made of it is the report's. */
import { assemble } from '../src/assembly.ts';
import { configOf } from '../src/config.ts';
import { isLearned } from './cases/split.ts';
import { type Interval, meanRatioInterval } from './metrics/bootstrap.ts';
import { type PlacementError, worstErrors } from './metrics/errors.ts';
import { countsOf, interview } from './metrics/interview.ts';
import { readCases } from './metrics/jsonl.ts';
import { Description, LabelRow } from './metrics/labels.ts';
import { measureAnswers } from './metrics/measure-answers.ts';
import { type Case, type FrameworkScore, scorePlacements } from './metrics/placements.ts';
import { type CurvePoint, reliabilityOf, riskCoverageOf, type StatusReliability } from './metrics/reliability.ts';
import { scoreVerify } from './metrics/verify.ts';
import type { MeasuredAnswers } from './report/answers.ts';

const MOST_ERRORS = 6;

/** One framework on the cases to look at, beside what was learned. */
export interface FrameworkReport {
  score: FrameworkScore;
  learned: FrameworkScore;
  /** After the interview. */
  interviewed: FrameworkScore;
  statuses: StatusReliability[];
  curve: CurvePoint[];
  errors: { look: PlacementError[]; learn: PlacementError[] };
}

export interface Measurements {
  cases: { learn: number; look: number };
  frameworks: FrameworkReport[];
  /** Of the mean ratio on the cases to look at, before and after the interview. */
  interval: Interval;
  intervalInterviewed: Interval;
  interview: { asked: number; answered: number };
  answers: MeasuredAnswers;
  /** Of claims for `verify`, by name. */
  claims: Record<string, number>;
  /** Whether the full texts are at hand. */
  hasTexts: boolean;
}

export async function measure(): Promise<Measurements> {
  const assembly = assemble({ ...configOf({}), dataFolder: '/nonexistent' }, null);
  const { advisor, library } = assembly;
  const labels = [readCases('labels_1.jsonl', LabelRow), readCases('labels_2.jsonl', LabelRow)].map(
    (rows) => new Map(rows.map((row) => [row.id, row])),
  );
  const cases: Case[] = readCases('descriptions.jsonl', Description).map(({ id, text }) => ({
    id,
    text,
    labels: labels.flatMap((rows) => rows.get(id) ?? []),
    placement: advisor.place(text),
  }));
  const learn = cases.filter((c) => isLearned(c.id));
  const look = cases.filter((c) => !isLearned(c.id));

  const interviews = look.map((c) => interview(c, advisor.place));
  const after = interviews.map((i) => i.after);

  const learned = scorePlacements(learn);
  const interviewed = scorePlacements(after);
  return {
    cases: { learn: learn.length, look: look.length },
    frameworks: scorePlacements(look).map((score, i) => ({
      score,
      learned: learned[i] as FrameworkScore,
      interviewed: interviewed[i] as FrameworkScore,
      statuses: reliabilityOf(score.framework, look),
      curve: riskCoverageOf(score.framework, look),
      errors: {
        look: worstErrors(score.framework, look, MOST_ERRORS),
        learn: worstErrors(score.framework, learn, MOST_ERRORS),
      },
    })),
    interval: meanRatioInterval(look),
    intervalInterviewed: meanRatioInterval(after),
    interview: countsOf(interviews),
    answers: await measureAnswers(assembly),
    claims: scoreVerify(library),
    hasTexts: library.texts.size > 0,
  };
}
