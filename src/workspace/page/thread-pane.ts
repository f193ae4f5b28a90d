/**
 * The thread at the right: the root, its replies, what the app is doing, and a composer of its own.
 */
import type { App } from './app.ts';
import { type Composer, createComposer } from './composer.ts';
import { channelName } from './directory.ts';
import { byId, h, setFresh } from './dom.ts';
import { icon } from './icons.ts';
import { fillList, rows } from './message-list.ts';
import { promptChips } from './prompts.ts';
import { statusKey } from './state.ts';
import { statusLine, stopButton } from './status-line.ts';

const list = h('div', { class: 'messages', role: 'list', 'aria-label': 'Thread messages', tabindex: '0' });
const foot = h('div', { class: 'thread-foot' });
let composer: { key: string; part: Composer } | undefined;
let drawn = '';

export const threadComposer = (): Composer | undefined => composer?.part;

export function drawThread(app: App): void {
  const { thread, overview, statuses, sessions } = app.state;
  const pane = byId('thread');
  pane.hidden = thread === null;
  document.body.classList.toggle('thread-open', thread !== null);
  if (thread === null) {
    composer = undefined;
    drawn = '';
    setFresh(pane, []);
    return;
  }
  const { channel, ts, messages } = thread;
  const key = statusKey(channel, ts);
  if (composer?.key !== key) {
    composer = { key, part: createComposer({ label: 'Reply…', channel, thread_ts: ts, commands: overview.commands }) };
  }
  const session = sessions.get(key) ?? thread.session;
  const place = overview.channels.find((candidate) => candidate.id === channel);
  const where = place?.kind === 'im' ? 'Tango' : `#${channelName(channel)}`;
  const title = h('div', { class: 'thread-titles' }, h('h2', {}, session?.title || 'Thread'), h('span', {}, where));
  const close = h(
    'button',
    { class: 'icon-button', type: 'button', 'aria-label': 'Close thread', on: { click: () => app.closeThread() } },
    icon('close'),
  );
  const jump = drawn !== key;
  drawn = key;
  const status = statuses.get(key);
  const footing = [
    status === undefined ? null : statusLine(overview.bot, status),
    stopButton(channel, ts, session),
    promptChips(
      channel,
      app.state.prompts.find((set) => set.thread_ts === ts),
    ),
  ];
  setFresh(
    foot,
    footing.filter((part) => part !== null),
  );
  setFresh(pane, [h('header', { class: 'pane-head' }, title, close), list, foot, composer.part.element]);
  const nodes: Node[] = rows(app, channel, messages, true);
  const replies = messages.length - 1;
  if (replies > 0) {
    const words = `${replies} ${replies === 1 ? 'reply' : 'replies'}`;
    nodes.splice(
      1,
      0,
      h('div', { class: 'replies-divider', role: 'separator', 'aria-label': words }, h('span', {}, words)),
    );
  }
  fillList(list, nodes, jump);
}
