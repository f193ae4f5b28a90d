/** The answers' part of the report: scores, the abstention curve, what each part of retrieval is worth, the worst twenty with reasons. */
import type { Ablation } from '../metrics/ablations.ts';
import type { AbstentionPoint } from '../metrics/abstention.ts';
import { type AnswerScores, type Asked, isGold, rankOf } from '../metrics/answers.ts';
import { escaped, folded, percent, table } from './html.ts';

export interface MeasuredAnswers {
  scores: { learn: AnswerScores; look: AnswerScores };
  counts: { learn: number; look: number };
  curve: readonly AbstentionPoint[];
  ablations: readonly Ablation[];
  /** Those to learn from: the others are not to be read. */
  asked: readonly Asked[];
}

const SHOWN = 20;
const GOOD_RANK = 5;

/** How bad, and why; null where nothing is wrong. */
function fault(asked: Asked): { weight: number; why: string } | null {
  const { question, answer } = asked;
  if (question.gold.length === 0)
    return answer.status === 'not-covered'
      ? null
      : { weight: 3, why: `answered though no work does, with ${answer.citations.length} citations` };
  const rank = rankOf(asked);
  const place = rank < 0 ? 'no right passage among ten' : `right passage at ${rank + 1}`;
  if (answer.status === 'not-covered') return { weight: rank < 0 ? 2 : 4, why: `declined though covered; ${place}` };
  if (rank < 0) return { weight: 5, why: place };
  if (!answer.citations.some((c) => isGold(c, question))) return { weight: 2 + rank / 10, why: `not cited; ${place}` };
  return rank >= GOOD_RANK ? { weight: 1, why: place } : null;
}

function worst(asked: readonly Asked[]): string {
  const faults = asked.flatMap((a) => {
    const f = fault(a);
    return f ? [{ ...f, asked: a }] : [];
  });
  const items = faults
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, SHOWN)
    .map(({ why, asked: { question, answer } }) => {
      const said = escaped(answer.answer.slice(0, 200));
      return `<li><p><b>${escaped(question.question)}</b> – ${why}</p><p>${said} …</p></li>`;
    });
  return `<p>${faults.length} of ${asked.length} questions to learn from have a fault.</p><ol>${items.join('')}</ol>`;
}

export function answersReport({ scores, counts, curve, ablations, asked }: MeasuredAnswers): string {
  const metrics = Object.keys(scores.look) as (keyof AnswerScores)[];
  return [
    table({
      caption: 'Answers',
      head: ['metric', `to look at (${counts.look})`, `to learn from (${counts.learn})`],
      rows: metrics.map((m) => [escaped(m), scores.look[m].toFixed(3), scores.learn[m].toFixed(3)]),
    }),
    table({
      caption: 'When is a question declined? Questions to look at, by threshold',
      head: ['threshold', 'answerable answered, %', 'others declined, %'],
      rows: curve.map((p) => [String(p.threshold), percent(p.answered), percent(p.declined)]),
    }),
    table({
      caption: 'What each part of the ranking is worth: questions to look at, the other weights as they are',
      head: ['without', 'recall@1, %', 'recall@5, %'],
      rows: ablations.map((a) => [escaped(a.without), percent(a['recall@1']), percent(a['recall@5'])]),
    }),
    folded('Worst twenty of the questions to learn from', worst(asked)),
  ].join('\n');
}
