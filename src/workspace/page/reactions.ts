/**
 * Reactions under a message; a click adds or takes away one's own.
 */
import type { Message } from '../records.ts';
import { call } from './api.ts';
import { isMe, nameOf } from './directory.ts';
import { h } from './dom.ts';
import { emoji } from './text/live-parts.ts';

export function reactionRow(channel: string, message: Message): HTMLElement | null {
  const all = message.reactions ?? [];
  if (all.length === 0) return null;
  const chips = all.map(({ name, users, count }) =>
    h(
      'button',
      {
        class: users.some(isMe) ? 'reaction reaction-mine' : 'reaction',
        type: 'button',
        'aria-pressed': String(users.some(isMe)),
        'aria-label': `${name.replaceAll('_', ' ')}: ${users.map(nameOf).join(', ')}`,
        on: { click: () => void call('react', { channel, ts: message.ts, name }) },
      },
      emoji(name),
      h('span', {}, String(count)),
    ),
  );
  return h('div', { class: 'reactions' }, ...chips);
}
