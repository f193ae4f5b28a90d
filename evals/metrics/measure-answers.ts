/** Asks all questions and measures the answers: those to learn from and those to look at apart. */
import type { Assembly } from '../../src/assembly.ts';
import { isVerbatim } from '../../src/explain/quote.ts';
import type { MeasuredAnswers } from '../report/answers.ts';
import { ablations } from './ablations.ts';
import { abstentionCurve } from './abstention.ts';
import { type AnswerScores, type Asked, type Question, scoreAnswers } from './answers.ts';
import { questionsOf } from './questions.ts';

export async function measureAnswers(assembly: Assembly): Promise<MeasuredAnswers> {
  const { advisor, library, knowledge, retriever } = assembly;
  const questions = questionsOf();
  const ask = async (part: readonly Question[]): Promise<Asked[]> => {
    const asked: Asked[] = [];
    for (const question of part) asked.push({ question, answer: await advisor.ask(question.question) });
    return asked;
  };
  const score = (asked: readonly Asked[]): AnswerScores =>
    scoreAnswers(asked, (source, quote) => isVerbatim(library, source, quote));
  const learn = await ask(questions.learn);
  const look = await ask(questions.look);
  return {
    scores: { learn: score(learn), look: score(look) },
    counts: { learn: learn.length, look: look.length },
    curve: abstentionCurve(questions.look, retriever(), knowledge),
    ablations: ablations(questions.look, retriever(), knowledge.ranking),
    asked: learn,
  };
}
