/**
 * The small bar over a message: quick reactions, reply in thread, and the shortcuts the app offers on messages.
 */
import type { Message } from '../records.ts';
import { call } from './api.ts';
import type { App } from './app.ts';
import { avatar } from './avatar.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { type MenuItem, openMenu } from './menu.ts';
import { isReply } from './state.ts';
import { QUICK_REACTIONS } from './text/emoji.ts';
import { emoji } from './text/live-parts.ts';
import { showToast } from './toast.ts';

function shortcuts(app: App, channel: string, message: Message): MenuItem[] {
  const offered = app.state.overview.shortcuts.filter((shortcut) => shortcut.type === 'message');
  return offered.map((shortcut) => ({
    text: shortcut.name,
    start: avatar(app.state.overview.bot, 'small'),
    run: async () => {
      const { acked } = await call('shortcut', {
        callback_id: shortcut.callback_id,
        message: { channel, ts: message.ts },
      });
      if (!acked) showToast(`Tango did not answer to “${shortcut.name}”.`);
    },
  }));
}

export function hoverActions(app: App, channel: string, message: Message, inThread: boolean): HTMLElement {
  const reactions = QUICK_REACTIONS.map((name) =>
    h(
      'button',
      {
        class: 'icon-button',
        type: 'button',
        'aria-label': `React with ${name.replaceAll('_', ' ')}`,
        on: { click: () => void call('react', { channel, ts: message.ts, name }) },
      },
      emoji(name),
    ),
  );
  const root = isReply(message) ? (message.thread_ts ?? message.ts) : message.ts;
  const reply = h(
    'button',
    {
      class: 'icon-button',
      type: 'button',
      'aria-label': 'Reply in thread',
      title: 'Reply in thread',
      on: { click: () => void app.openThread(channel, root, true) },
    },
    icon('reply'),
  );
  const more = h(
    'button',
    {
      class: 'icon-button',
      type: 'button',
      'aria-label': 'More actions',
      title: 'More actions',
      'aria-haspopup': 'menu',
      on: {
        click: () => {
          const address = `${location.origin}/archives/${channel}/p${message.ts.replace('.', '')}${isReply(message) ? `?thread_ts=${message.thread_ts}` : ''}`;
          const copy = { text: 'Copy link', run: () => void navigator.clipboard.writeText(address) };
          openMenu(more, [...shortcuts(app, channel, message), copy]);
        },
      },
    },
    icon('more'),
  );
  return h(
    'div',
    { class: 'hover-actions', role: 'group', 'aria-label': 'Message actions' },
    ...reactions,
    inThread ? null : reply,
    more,
  );
}
