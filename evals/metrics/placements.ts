/** Agreement of Tango with annotators beside the agreement of annotators with each other, framework by framework. */
import type { ServicePlacement } from '../../src/domain/placement.ts';
import { accuracyOf, type Confusion, confusionOf, macroF1Of, majorityShareOf } from './confusion.ts';
import { annotated, BARRED, COMPARED, isSet, type LabelRow, likeness, placed } from './labels.ts';
import { mean } from './mean.ts';

export interface Case {
  id: string;
  text: string;
  labels: LabelRow[];
  placement: ServicePlacement;
}

export interface FrameworkScore {
  framework: string;
  /** Tango with annotators; annotators with each other; their ratio. */
  agreement: number;
  ceiling: number;
  ratio: number;
  /** Against the majority label, where there is one; null for sets. */
  accuracy: number | null;
  majority: number | null;
  macroF1: number | null;
  /** Empty for sets. */
  confusion: Confusion;
}

/** How like Tango is to each annotator of this case. */
export const withAnnotators = (framework: string, c: Case): number[] =>
  c.labels.map((row) => likeness(placed(framework, c.placement), annotated(framework, row)));

/** How like two annotators are to each other; empty where there is only one. */
export const amongAnnotators = (framework: string, c: Case): number[] =>
  c.labels.flatMap((a, i) =>
    c.labels.slice(i + 1).map((b) => likeness(annotated(framework, a), annotated(framework, b))),
  );

export function scoreOf(framework: string, cases: readonly Case[]): FrameworkScore {
  const agreement = mean(cases.flatMap((c) => withAnnotators(framework, c)));
  const ceiling = mean(cases.flatMap((c) => amongAnnotators(framework, c)));
  const of = isSet(framework) ? null : confusionOf(framework, cases);
  return {
    framework,
    agreement,
    ceiling,
    ratio: agreement / ceiling,
    accuracy: of && accuracyOf(of),
    majority: of && majorityShareOf(of),
    macroF1: of && macroF1Of(of),
    confusion: of ?? {},
  };
}

export const scorePlacements = (cases: readonly Case[]): FrameworkScore[] => COMPARED.map((f) => scoreOf(f, cases));

/** The figure that the bar is set on. */
export const meanRatioOf = (scores: readonly FrameworkScore[]): number =>
  mean(scores.filter((s) => BARRED.includes(s.framework)).map((s) => s.ratio));
