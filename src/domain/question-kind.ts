/** What a question asks for; the patterns are data in `knowledge/questions.yaml`. */
import { z } from 'zod';

export const QuestionKind = z.enum([
  'definition',
  'difference',
  'list',
  'who-said',
  'example',
  'why',
  'how-to',
  'risk',
  'disagreement',
  'instance',
  'gaps',
  'other',
]);
export type QuestionKind = z.infer<typeof QuestionKind>;

export const QuestionPattern = z.strictObject({ kind: QuestionKind, pattern: z.string() });
export type QuestionPattern = z.infer<typeof QuestionPattern>;
