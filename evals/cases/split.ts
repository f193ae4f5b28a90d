/**
 * Divides the cases, once and for all: `learn` may be read while cues and rules are written, `look` only when a version is done.
 * A sixteenth of all that may be learned from is kept to calibrate on: no reader is trained on it.
 */
import { createHash } from 'node:crypto';

const LEARN = '0123456789';
const digest = (seeded: string) => createHash('sha1').update(seeded).digest('hex');

export const isLearned = (id: string): boolean => LEARN.includes(digest(id)[0] ?? '');

export const isCalibrating = (id: string): boolean => digest(id)[1] === '0';

/** Claims for `verify` are divided by a seed of their own, three to one. */
const LEARN_CLAIMS = '0123456789ab';
export const isLearnedClaim = (id: string): boolean => LEARN_CLAIMS.includes(digest(`claims:${id}`)[0] ?? '');

const LEARN_QUESTIONS = '01234567';

/** Of `questions-second.jsonl` and `questions-third.jsonl` half is to learn from; the two older files of questions are all to learn from. */
export const isLearnedQuestion = (id: string): boolean => LEARN_QUESTIONS.includes(digest(`question ${id}`)[0] ?? '');

/** Of `claims-second.jsonl` half is to learn from; a corrupted claim stays with the good one that it was made from, by the words both point at. */
export const isLearnedFamily = (phrase: string): boolean =>
  LEARN_QUESTIONS.includes(digest(`claims family ${phrase}`)[0] ?? '');
