/**
 * One message as a row: author, time, content, files, reactions, thread summary. Rows are kept as long as nothing in them changes.
 */
import type { Message } from '../records.ts';
import { actingContext } from './acting.ts';
import type { App } from './app.ts';
import { attachment } from './attachments.ts';
import { avatar } from './avatar.ts';
import { renderBlocks } from './blocks/render-blocks.ts';
import { findUser, nameOf } from './directory.ts';
import { h } from './dom.ts';
import { hoverActions } from './hover-actions.ts';
import { icon } from './icons.ts';
import { reactionRow } from './reactions.ts';
import { valuesFor } from './state.ts';
import { mrkdwn } from './text/mrkdwn.ts';
import { ago, clock, fullTime } from './time.ts';

export interface RowSetting {
  channel: string;
  inThread: boolean;
  /** Follows a message of the same author closely: no picture and name again. */
  compact: boolean;
}

const kept = new Map<string, { seen: string; row: HTMLElement }>();

function content(app: App, channel: string, message: Message): HTMLElement {
  const key = `${channel} ${message.ts}`;
  const around = actingContext({ channel, ts: message.ts }, 'message', valuesFor(app.state, key));
  const blocks = message.blocks ?? [];
  const body = blocks.length > 0 ? renderBlocks(blocks, around) : message.text === '' ? null : mrkdwn(message.text);
  const growing = message.streaming_state === 'in_progress';
  const broken =
    message.streaming_state === 'errored' ? h('p', { class: 'stream-broken' }, 'This answer was interrupted.') : null;
  const edited =
    message.edited !== undefined && message.bot_id === undefined ? h('span', { class: 'edited' }, ' (edited)') : null;
  return h('div', { class: growing ? 'content streaming' : 'content', 'aria-busy': growing }, body, edited, broken);
}

function summary(app: App, channel: string, message: Message): HTMLElement | null {
  if (message.reply_count === undefined || message.latest_reply === undefined) return null;
  const faces = (message.reply_users ?? []).slice(0, 4).map((user) => avatar(user, 'small'));
  const words = `${message.reply_count} ${message.reply_count === 1 ? 'reply' : 'replies'}`;
  const open = () => void app.openThread(channel, message.ts, true);
  return h(
    'button',
    { class: 'thread-summary', type: 'button', on: { click: open } },
    ...faces,
    h('span', { class: 'thread-count' }, words),
    h('span', { class: 'thread-last' }, `Last reply ${ago(message.latest_reply)}`),
  );
}

function draw(app: App, setting: RowSetting, message: Message): HTMLElement {
  const { channel, inThread, compact } = setting;
  const user = findUser(message.user);
  const time = h('time', { class: 'time', datetime: message.ts, title: fullTime(message.ts) }, clock(message.ts));
  const badge = user?.is_bot === true ? h('span', { class: 'app-badge' }, 'APP') : null;
  const head = compact
    ? null
    : h('div', { class: 'message-head' }, h('strong', { class: 'author' }, nameOf(message.user)), badge, time);
  const gutter = compact ? h('div', { class: 'gutter' }, time) : h('div', { class: 'gutter' }, avatar(message.user));
  const secret =
    message.is_ephemeral === true ? h('p', { class: 'only-you' }, icon('info'), 'Only visible to you') : null;
  const files = (message.files ?? []).map(attachment);
  const parts = [
    head,
    content(app, channel, message),
    ...files,
    reactionRow(channel, message),
    inThread ? null : summary(app, channel, message),
  ];
  const main = h('div', { class: 'message-main' }, ...parts);
  const kind = `message${compact ? ' compact' : ''}${message.is_ephemeral === true ? ' ephemeral' : ''}`;
  const bar = message.is_ephemeral === true ? null : hoverActions(app, channel, message, inThread);
  const row = h('div', { class: kind, role: 'listitem', 'data-ts': message.ts }, secret, gutter, main, bar);
  row.setAttribute('aria-label', `${nameOf(message.user)}, ${fullTime(message.ts)}`);
  return row;
}

export function messageRow(app: App, setting: RowSetting, message: Message): HTMLElement {
  const key = `${setting.channel} ${message.ts} ${setting.inThread}`;
  const seen = JSON.stringify([message, setting.compact]);
  const known = kept.get(key);
  if (known?.seen === seen) return known.row;
  const row = draw(app, setting, message);
  kept.set(key, { seen, row });
  return row;
}
