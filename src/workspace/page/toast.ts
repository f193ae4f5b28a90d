/**
 * Short notices in a corner for what went wrong, read out at once by screen readers.
 */
import { byId, h } from './dom.ts';

const SHOWN_MS = 6000;

export function showToast(text: string): void {
  const toast = h('div', { class: 'toast' }, text);
  byId('toasts').appendChild(toast);
  setTimeout(() => toast.remove(), SHOWN_MS);
}

/** Tells screen readers of something that has appeared elsewhere on the page. */
export function announce(text: string): void {
  byId('announcer').textContent = text;
}
