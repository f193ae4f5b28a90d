/**
 * A list of messages with day dividers, authors grouped, and the end kept in view while new ones come in.
 */
import type { Message } from '../records.ts';
import type { App } from './app.ts';
import { h, setChildren } from './dom.ts';
import { messageRow } from './message-row.ts';
import { dayName } from './time.ts';

const TOGETHER_S = 300;
const NEAR_END_PX = 120;
const dividers = new Map<string, HTMLElement>();

function dayDivider(ts: string): HTMLElement {
  const name = dayName(ts);
  const known =
    dividers.get(name) ?? h('div', { class: 'day', role: 'separator', 'aria-label': name }, h('span', {}, name));
  dividers.set(name, known);
  return known;
}

function follows(before: Message | undefined, message: Message): boolean {
  if (before === undefined || before.user !== message.user || message.is_ephemeral || before.is_ephemeral) return false;
  if (dayName(before.ts) !== dayName(message.ts) || before.reply_count !== undefined) return false;
  return Number.parseFloat(message.ts) - Number.parseFloat(before.ts) < TOGETHER_S;
}

export function rows(app: App, channel: string, messages: readonly Message[], inThread: boolean): HTMLElement[] {
  return messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const compact = follows(before, message);
    const row = messageRow(app, { channel, inThread, compact }, message);
    const newDay = !inThread && (before === undefined || dayName(before.ts) !== dayName(message.ts));
    return newDay ? [dayDivider(message.ts), row] : [row];
  });
}

/** Where each list was put last: a reader who has not moved from there still follows. */
const left = new WeakMap<HTMLElement, number>();

/** The end, or the beginning of a last message that is longer than the window, since that is where reading begins. */
function showLatest(list: HTMLElement): void {
  list.scrollTop = list.scrollHeight;
  const last = list.lastElementChild;
  const hidden = last === null ? 0 : list.getBoundingClientRect().top - last.getBoundingClientRect().top;
  if (hidden > 0) list.scrollTop -= hidden;
  left.set(list, list.scrollTop);
}

/** Draws the list; follows what comes in only if the reader was there, so that reading back is not disturbed. */
export function fillList(list: HTMLElement, nodes: readonly Node[], jump: boolean): void {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END_PX;
  const unmoved = Math.abs((left.get(list) ?? -1) - list.scrollTop) <= 1;
  setChildren(list, nodes);
  if (atEnd || unmoved || jump) showLatest(list);
}
