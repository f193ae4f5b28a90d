/** The answers' part of the report: scores, the abstention curve, what each part of retrieval is worth, the worst twenty with reasons. */
import type { Ablation } from '../metrics/ablations.ts';
import type { AbstentionPoint } from '../metrics/abstention.ts';
import { type AnswerScores, type Asked, isGold, rankOf } from '../metrics/answers.ts';

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

const escaped = (s: string) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const percent = (x: number) => (100 * x).toFixed(1);
const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`;
const table = (head: readonly string[], rows: readonly string[][]) =>
  `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((r) => row(r)).join('')}</tbody></table>`;

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
  const compared = metrics.map((m) => [m, scores.look[m].toFixed(3), scores.learn[m].toFixed(3)]);
  return `<h2>Answers</h2>${table(['metric', `to look at (${counts.look})`, `to learn from (${counts.learn})`], compared)}
<h3>When is a question declined? Questions to look at, by threshold</h3>${table(
    ['threshold', 'answerable answered', 'others declined'],
    curve.map((p) => [String(p.threshold), percent(p.answered), percent(p.declined)]),
  )}
<h3>What each part of the ranking is worth: questions to look at, the other weights as they are</h3>${table(
    ['without', 'recall@1', 'recall@5'],
    ablations.map((a) => [a.without, percent(a['recall@1']), percent(a['recall@5'])]),
  )}
<h3>Worst twenty, questions to learn from</h3>${worst(asked)}`;
}
