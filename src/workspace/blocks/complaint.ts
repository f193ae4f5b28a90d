/**
 * The small vocabulary in which the limits are written: a complaint points at a place in the blocks and says what is wrong.
 * Pointers and wording follow the `response_metadata.messages` that Slack sends with `invalid_blocks`.
 */
import type { Fields } from '../records.ts';

export interface BlockProblem {
  pointer: string;
  message: string;
}

export type Complain = (pointer: string, message: string) => void;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Slack counts characters as JavaScript does, in UTF-16 units. */
export function checkText(value: unknown, limit: number, at: string, complain: Complain): value is string {
  if (typeof value !== 'string') complain(at, 'must be a string');
  else if (value.length === 0) complain(at, 'must be more than 0 characters');
  else if (value.length > limit) complain(at, `must be less than ${limit + 1} characters`);
  else return true;
  return false;
}

export function checkOptionalText(value: unknown, limit: number, at: string, complain: Complain): void {
  if (value === undefined || value === null || value === '') return;
  checkText(value, limit, at, complain);
}

export type TextKind = 'plain_text' | 'mrkdwn' | 'either';

export function checkTextObject(value: unknown, kind: TextKind, limit: number, at: string, complain: Complain): void {
  if (!isFields(value)) {
    complain(at, 'missing required field: text');
    return;
  }
  if (value.type !== 'plain_text' && value.type !== 'mrkdwn') complain(`${at}/type`, 'must be a valid enum value');
  else if (kind !== 'either' && value.type !== kind) complain(`${at}/type`, `must be ${kind}`);
  checkText(value.text, limit, `${at}/text`, complain);
}

export function checkOptionalTextObject(value: unknown, kind: TextKind, limit: number, at: string, complain: Complain) {
  if (value !== undefined && value !== null) checkTextObject(value, kind, limit, at, complain);
}

export function checkList(value: unknown, min: number, max: number, at: string, complain: Complain): unknown[] {
  if (!Array.isArray(value)) {
    complain(at, 'must be an array');
    return [];
  }
  if (value.length < min) complain(at, `no less than ${min} items allowed`);
  if (value.length > max) complain(at, `no more than ${max} items allowed`);
  return value;
}

export function checkOneOf(value: unknown, allowed: readonly string[], at: string, complain: Complain): void {
  if (typeof value !== 'string' || !allowed.includes(value)) complain(at, `must be one of ${allowed.join(', ')}`);
}

export function checkImage(image: Fields, at: string, complain: Complain): void {
  checkText(image.alt_text, 2000, `${at}/alt_text`, complain);
  if (isFields(image.slack_file)) {
    const { id, url } = image.slack_file;
    if (typeof id !== 'string' && typeof url !== 'string') complain(`${at}/slack_file`, 'missing required field: id');
  } else if (checkText(image.image_url, 3000, `${at}/image_url`, complain) && !/^https?:\/\//.test(image.image_url)) {
    complain(`${at}/image_url`, 'invalid url');
  }
}
