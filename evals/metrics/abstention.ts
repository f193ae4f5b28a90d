/** Whether the right questions are declined, at every threshold. */

import { isDeclined, probabilityOf } from '../../src/explain/answerable.ts';
import type { Shipped } from '../../src/load/knowledge.ts';
import type { Retriever } from '../../src/retrieve/retrieve.ts';
import type { Question } from './answers.ts';

export interface AbstentionPoint {
  threshold: number;
  answered: number;
  declined: number;
}

const THRESHOLDS = [0.1, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8];

export function abstentionCurve(
  questions: readonly Question[],
  retriever: Retriever,
  { retrieval, answerable }: Pick<Shipped, 'retrieval' | 'answerable'>,
): AbstentionPoint[] {
  const rows = questions.map((q) => ({
    covered: q.gold.length > 0,
    p: isDeclined(q.question, retrieval) ? 0 : probabilityOf(retriever.find(q.question).signs, answerable),
  }));
  const share = (part: typeof rows, holds: (p: number) => boolean) =>
    part.filter((r) => holds(r.p)).length / (part.length || 1);
  return THRESHOLDS.map((threshold) => ({
    threshold,
    answered: share(
      rows.filter((r) => r.covered),
      (p) => p >= threshold,
    ),
    declined: share(
      rows.filter((r) => !r.covered),
      (p) => p < threshold,
    ),
  }));
}
