/** The questions: those to learn from, and those to look at only when a version is done. */
import { isLearnedQuestion } from '../cases/split.ts';
import { Question } from './answers.ts';
import { readCases } from './jsonl.ts';

export function questionsOf(): { learn: Question[]; look: Question[] } {
  const halved = ['questions-second.jsonl', 'questions-third.jsonl'].flatMap((file) => readCases(file, Question));
  return {
    learn: [
      ...readCases('questions.jsonl', Question),
      ...readCases('questions-written.jsonl', Question),
      ...halved.filter((q) => isLearnedQuestion(q.id)),
    ],
    look: halved.filter((q) => !isLearnedQuestion(q.id)),
  };
}
