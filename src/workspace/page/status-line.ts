/**
 * The passing line that says what the app is doing, with the Stop button where the app can be stopped.
 */
import type { Session, ThreadStatus } from '../records.ts';
import { call } from './api.ts';
import { avatar } from './avatar.ts';
import { nameOf } from './directory.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';

const TURN_MS = 2500;

const kept = new WeakMap<ThreadStatus, HTMLElement>();

function draw(bot: string, status: ThreadStatus): HTMLElement {
  const words = h('span', { class: 'status-words' }, `${nameOf(bot)} ${status.status}`);
  const dots = h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'));
  const line = h('div', { class: 'status-line', role: 'status' }, avatar(bot, 'small'), words, dots);
  const messages = status.loading_messages;
  if (messages.length > 0) {
    let turn = 0;
    words.textContent = messages[0] ?? '';
    const timer = setInterval(() => {
      if (!line.isConnected) return clearInterval(timer);
      turn = (turn + 1) % messages.length;
      words.textContent = messages[turn] ?? '';
    }, TURN_MS);
  }
  return line;
}

/** The same line as long as the status is the same, so that its words keep turning. */
export function statusLine(bot: string, status: ThreadStatus): HTMLElement {
  const line = kept.get(status) ?? draw(bot, status);
  kept.set(status, line);
  return line;
}

export function stopButton(channel: string, threadTs: string, session: Session | null | undefined): HTMLElement | null {
  if (session?.status !== 'processing') return null;
  const stop = h(
    'button',
    { class: 'button stop', type: 'button', 'data-for': `${channel} ${threadTs}` },
    icon('stop'),
    'Stop',
  );
  stop.addEventListener('click', () => {
    stop.disabled = true;
    void call('stop', { channel, thread_ts: threadTs });
  });
  return stop;
}
