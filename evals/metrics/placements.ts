/** Agreement of Tango with annotators beside the agreement of annotators with each other, framework by framework. */
import type { ServicePlacement } from '../../src/domain/placement.ts';
import { annotated, COMPARED, type Label, type LabelRow, likeness, placed } from './labels.ts';

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
  macroF1: number | null;
  majority: number | null;
  /** From gold to placed, counts; empty for sets. */
  confusion: Record<string, Record<string, number>>;
}

const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / (xs.length || 1);

function goldOf(framework: string, c: Case): string | null {
  const counts = new Map<string, number>();
  for (const row of c.labels) {
    const label = annotated(framework, row) as string;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] > c.labels.length / 2 ? best[0] : null;
}

function confusionOf(framework: string, cases: readonly Case[]): FrameworkScore['confusion'] {
  const table: FrameworkScore['confusion'] = {};
  for (const c of cases) {
    const gold = goldOf(framework, c);
    if (gold === null) continue;
    const row = table[gold] ?? {};
    table[gold] = row;
    const is = placed(framework, c.placement) as string;
    row[is] = (row[is] ?? 0) + 1;
  }
  return table;
}

function macroF1(confusion: FrameworkScore['confusion']): number {
  const classes = Object.keys(confusion);
  return mean(
    classes.map((c) => {
      const right = confusion[c]?.[c] ?? 0;
      const missed = Object.values(confusion[c] ?? {}).reduce((a, b) => a + b, 0) - right;
      const wrong = classes.filter((o) => o !== c).reduce((sum, o) => sum + (confusion[o]?.[c] ?? 0), 0);
      return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
    }),
  );
}

function majorityShare(confusion: FrameworkScore['confusion']): number {
  const sums = Object.values(confusion).map((row) => Object.values(row).reduce((a, b) => a + b, 0));
  return Math.max(...sums) / sums.reduce((a, b) => a + b, 0);
}

function scoreOf(framework: string, cases: readonly Case[]): FrameworkScore {
  const isSet = ['value', 'present', 'risks'].includes(framework);
  const labelOf = (row: LabelRow): Label => (isSet ? ((row[framework] ?? []) as string[]) : annotated(framework, row));
  const agreement = mean(
    cases.flatMap((c) => c.labels.map((l) => likeness(placed(framework, c.placement), labelOf(l)))),
  );
  const pairs = cases.flatMap((c) =>
    c.labels[0] && c.labels[1] ? [likeness(labelOf(c.labels[0]), labelOf(c.labels[1]))] : [],
  );
  const ceiling = mean(pairs);
  const confusion = isSet ? {} : confusionOf(framework, cases);
  return {
    framework,
    agreement,
    ceiling,
    ratio: agreement / ceiling,
    macroF1: isSet ? null : macroF1(confusion),
    majority: isSet ? null : majorityShare(confusion),
    confusion,
  };
}

export const scorePlacements = (cases: readonly Case[]): FrameworkScore[] => COMPARED.map((f) => scoreOf(f, cases));
