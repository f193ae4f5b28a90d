/**
 * Suggested prompts as chips; a click sends the prompt's message, as in Slack.
 */
import type { PromptSet } from '../records.ts';
import { call } from './api.ts';
import { h } from './dom.ts';

export function promptChips(channel: string, set: PromptSet | undefined): HTMLElement | null {
  if (set === undefined || set.prompts.length === 0) return null;
  const thread = set.thread_ts === '' ? {} : { thread_ts: set.thread_ts };
  const chips = set.prompts.map((prompt) =>
    h(
      'button',
      {
        class: 'chip',
        type: 'button',
        title: prompt.message,
        on: { click: () => void call('say', { channel, text: prompt.message, ...thread }).catch(() => {}) },
      },
      prompt.title,
    ),
  );
  const title = set.title === '' ? null : h('p', { class: 'chips-title' }, set.title);
  return h(
    'div',
    {
      class: 'chips',
      role: 'group',
      'data-for': `${channel} ${set.thread_ts}`,
      'aria-label': set.title || 'Suggested prompts',
    },
    title,
    ...chips,
  );
}
