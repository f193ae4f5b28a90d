/**
 * Plans and task cards: what an agent does, step by step.
 */
import type { Block, Fields } from '../../records.ts';
import { h } from '../dom.ts';
import { icon } from '../icons.ts';
import { link } from '../text/live-parts.ts';
import { richText } from '../text/rich-text.ts';
import { isFields, listOf, textOf } from './block-context.ts';

const STATES: Record<string, string> = {
  pending: 'To do',
  in_progress: 'Under way',
  complete: 'Done',
  error: 'Failed',
};

export function taskCard(task: Fields): HTMLElement {
  const status = textOf(task.status);
  const sign = status === 'complete' ? icon('check') : status === 'error' ? icon('alert') : null;
  const mark = h(
    'span',
    { class: `task-mark task-${status}`, role: 'img', 'aria-label': STATES[status] ?? status },
    sign,
  );
  const parts = [task.details, task.output].filter(isFields).map(richText);
  const sources = listOf(task.sources).map((source) => h('li', {}, link(textOf(source.url), textOf(source.text))));
  const title = h('span', { class: 'task-title' }, textOf(task.title));
  if (parts.length + sources.length === 0) return h('div', { class: 'task' }, mark, title);
  const more = h(
    'div',
    { class: 'task-more' },
    ...parts,
    sources.length > 0 ? h('ul', { class: 'task-sources' }, ...sources) : null,
  );
  return h('details', { class: 'task' }, h('summary', {}, mark, title, icon('caret')), more);
}

export function plan(block: Block): HTMLElement {
  const tasks = listOf(block.tasks);
  const done = tasks.filter((task) => task.status === 'complete').length;
  const head = h(
    'summary',
    { class: 'plan-head' },
    h('span', {}, textOf(block.title)),
    h('span', { class: 'plan-count' }, `${done} of ${tasks.length}`),
    icon('caret'),
  );
  return h('details', { class: 'plan', open: true }, head, ...tasks.map(taskCard));
}
