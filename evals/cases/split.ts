/** Divides the cases, once and for all: `learn` may be read while cues and rules are written, `look` only when a version is done. */
import { createHash } from 'node:crypto';

const LEARN = '0123456789';

export const isLearned = (id: string): boolean => LEARN.includes(createHash('sha1').update(id).digest('hex')[0] ?? '');
