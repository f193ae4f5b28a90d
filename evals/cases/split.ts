/** Divides the cases, once and for all: `learn` may be read while cues and rules are written, `look` only when a version is done. */
import { createHash } from 'node:crypto';

const LEARN = '0123456789';
const firstDigit = (seeded: string) => createHash('sha1').update(seeded).digest('hex')[0] ?? '';

export const isLearned = (id: string): boolean => LEARN.includes(firstDigit(id));

/** Claims for `verify` are divided by a seed of their own, three to one. */
const LEARN_CLAIMS = '0123456789ab';
export const isLearnedClaim = (id: string): boolean => LEARN_CLAIMS.includes(firstDigit(`claims:${id}`));
