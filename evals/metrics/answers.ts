/** Retrieval, citation and abstention against gold paragraphs. */
import { z } from 'zod';
import type { Answer } from '../../src/domain/answer.ts';

const Place = z.object({ source: z.string(), section: z.string(), paragraph: z.int() });
export const Question = z.object({
  id: z.string(),
  kind: z.string(),
  question: z.string(),
  gold: z.array(Place),
  must: z.array(z.string()).optional(),
  multi: z.boolean().optional(),
});
export type Question = z.infer<typeof Question>;

export interface Asked {
  question: Question;
  answer: Answer;
}

export interface AnswerScores {
  'recall@1': number;
  'recall@5': number;
  'recall@10': number;
  mrr: number;
  answered: number;
  cited: number;
  'citation precision': number;
  declined: number;
  /** Of the quotes given, those that stand in the source as they are; 1 where no full text is present and none is given. */
  verbatim: number;
  /** Of the answers, those whose marks and citations are the same numbers and which have one at least. */
  marked: number;
  /** Words an answer; not a score but a limit. */
  words: number;
}

export type Located = { source: string; locator: { section: string; paragraph: number } };

export const isGold = (p: Located, q: Question) =>
  q.gold.some((g) => g.source === p.source && g.section === p.locator.section && g.paragraph === p.locator.paragraph);

const share = <T>(xs: readonly T[], holds: (x: T) => boolean) => xs.filter(holds).length / (xs.length || 1);
const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / (xs.length || 1);

export const rankOf = ({ question, answer }: Asked): number => answer.passages.findIndex((p) => isGold(p, question));

function isMarked({ answer }: Asked): boolean {
  const marks = new Set([...answer.answer.matchAll(/\[(\d+)\]/g)].map((m) => Number(m[1])));
  return marks.size > 0 && marks.size === answer.citations.length && answer.citations.every((c) => marks.has(c.n));
}

/** @param isVerbatim whether a work has a quote */
export function scoreAnswers(
  all: readonly Asked[],
  isVerbatim: (source: string, quote: string) => boolean,
): AnswerScores {
  const answerable = all.filter((a) => a.question.gold.length > 0);
  const others = all.filter((a) => a.question.gold.length === 0);
  const within = (k: number) => share(answerable, (a) => rankOf(a) >= 0 && rankOf(a) < k);
  const citations = answerable.flatMap((a) => a.answer.citations.map((c) => isGold(c, a.question)));
  const quotes = all.flatMap((a) => a.answer.citations).filter((c) => c.quote);
  return {
    'recall@1': within(1),
    'recall@5': within(5),
    'recall@10': within(10),
    mrr: mean(answerable.map((a) => (rankOf(a) < 0 ? 0 : 1 / (rankOf(a) + 1)))),
    answered: share(answerable, (a) => a.answer.status !== 'not-covered'),
    cited: share(answerable, (a) => a.answer.citations.some((c) => isGold(c, a.question))),
    'citation precision': share(citations, Boolean),
    verbatim: quotes.length === 0 ? 1 : share(quotes, (c) => isVerbatim(c.source, c.quote ?? '')),
    marked: share(
      all.filter((a) => a.answer.status !== 'not-covered'),
      isMarked,
    ),
    declined: share(others, (a) => a.answer.status === 'not-covered'),
    words: mean(answerable.map((a) => a.answer.answer.split(/\s+/).length)),
  };
}
