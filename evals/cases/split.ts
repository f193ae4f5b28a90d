/** Divides the cases, once and for all: `learn` may be read while cues and rules are written, `look` only when a version is done. */
import { createHash } from 'node:crypto';

const LEARN = '0123456789';

export const isLearned = (id: string): boolean => LEARN.includes(createHash('sha1').update(id).digest('hex')[0] ?? '');

const LEARN_QUESTIONS = '01234567';

/** The same for `questions-second.jsonl`, in halves; the two older files of questions are all to learn from. */
export const isLearnedQuestion = (id: string): boolean =>
  LEARN_QUESTIONS.includes(createHash('sha1').update(`question ${id}`).digest('hex')[0] ?? '');
