/** What is placed and asked in the benchmarks: committed cases, always the same. */
import { Question } from '../metrics/answers.ts';
import { readCases } from '../metrics/jsonl.ts';
import { Description } from '../metrics/labels.ts';

const TEXTS = 200;

export const texts = (): string[] =>
  readCases('descriptions.jsonl', Description)
    .slice(0, TEXTS)
    .map((d) => d.text);

export const questions = (): string[] =>
  ['questions.jsonl', 'questions-written.jsonl'].flatMap((f) => readCases(f, Question)).map((q) => q.question);
