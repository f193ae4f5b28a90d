/** The answers' part of the report: scores, and the questions that were missed. */
import { type AnswerScores, type Asked, rankOf } from '../metrics/answers.ts';
import { escaped, folded, table } from './html.ts';

const ENOUGH = 5;

const isMissed = ({ question, answer }: Asked, rank: number) =>
  question.gold.length > 0
    ? rank < 0 || rank >= ENOUGH || answer.status === 'not-covered'
    : answer.status !== 'not-covered';

export function answersSection(scores: AnswerScores, asked: readonly Asked[]): string {
  const missed = asked
    .map((a) => ({ ...a, rank: rankOf(a) }))
    .filter((a) => isMissed(a, a.rank))
    .map(({ question, answer, rank }) => {
      const place = question.gold.length === 0 ? 'not to be answered' : `rank ${rank < 0 ? 'none' : rank + 1}`;
      return `<li>${escaped(question.question)} – ${place}, ${answer.status}</li>`;
    });
  return `${table({
    caption: 'Answers',
    head: ['metric', 'value'],
    rows: Object.entries(scores).map(([k, v]) => [escaped(k), v.toFixed(3)]),
  })}${folded(`${missed.length} questions missed`, `<ol>${missed.join('')}</ol>`)}`;
}
