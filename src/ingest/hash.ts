/** The hash by which a passage is known again: of its letters and digits, so that line breaks and marks don't matter. */
import { createHash } from 'node:crypto';
import { lettersOf } from '../domain/text.ts';

/** @returns the first 16 hex digits of the SHA-256 */
export const hashOf = (text: string): string => createHash('sha256').update(lettersOf(text)).digest('hex').slice(0, 16);
