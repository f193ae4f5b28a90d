/** The questions: those to learn from, and those to look at only when a version is done. */
import { isLearnedQuestion } from '../cases/split.ts';
import { Question } from './answers.ts';
import { readCases } from './jsonl.ts';

export function questionsOf(): { learn: Question[]; look: Question[] } {
  const second = readCases('questions-second.jsonl', Question);
  return {
    learn: [
      ...readCases('questions.jsonl', Question),
      ...readCases('questions-written.jsonl', Question),
      ...second.filter((q) => isLearnedQuestion(q.id)),
    ],
    look: second.filter((q) => !isLearnedQuestion(q.id)),
  };
}
