/** Tango against the majority label: counts from gold to placed, and what follows from them. */
import { annotated, placed } from './labels.ts';
import { mean } from './mean.ts';
import type { Case } from './placements.ts';

/** From gold to placed, counts. */
export type Confusion = Record<string, Record<string, number>>;

/** The label that more than half of the annotators gave; null where none did. */
function goldOf(framework: string, c: Case): string | null {
  const counts = new Map<string, number>();
  for (const row of c.labels) {
    const label = annotated(framework, row) as string;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] > c.labels.length / 2 ? best[0] : null;
}

export function confusionOf(framework: string, cases: readonly Case[]): Confusion {
  const table: Confusion = {};
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

const sumOf = (row: Record<string, number>) => Object.values(row).reduce((a, b) => a + b, 0);
const totalOf = (confusion: Confusion) => Object.values(confusion).reduce((sum, row) => sum + sumOf(row), 0);

export const accuracyOf = (confusion: Confusion): number =>
  Object.entries(confusion).reduce((sum, [gold, row]) => sum + (row[gold] ?? 0), 0) / (totalOf(confusion) || 1);

/** What one would get right by always giving the commonest label. */
export const majorityShareOf = (confusion: Confusion): number =>
  Math.max(0, ...Object.values(confusion).map(sumOf)) / (totalOf(confusion) || 1);

/** Over the classes that occur as gold. */
export function macroF1Of(confusion: Confusion): number {
  const classes = Object.keys(confusion);
  return mean(
    classes.map((c) => {
      const right = confusion[c]?.[c] ?? 0;
      const missed = sumOf(confusion[c] ?? {}) - right;
      const wrong = classes.filter((o) => o !== c).reduce((sum, o) => sum + (confusion[o]?.[c] ?? 0), 0);
      return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
    }),
  );
}
