/**
 * Draws a text object: mrkdwn with mark-up, plain text without.
 */
import { type Child, h } from '../dom.ts';
import { mrkdwn, plainText } from '../text/mrkdwn.ts';
import { isFields, textOf } from './block-context.ts';

export function textObject(value: unknown): HTMLElement {
  if (isFields(value) && value.type === 'mrkdwn') return mrkdwn(textOf(value));
  return h('div', { class: 'plain' }, ...plainText(textOf(value)));
}

export const label = (value: unknown): Child[] => plainText(textOf(value));
