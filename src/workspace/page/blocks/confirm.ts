/**
 * The small question some elements ask before they act.
 */
import type { Fields } from '../../records.ts';
import { h } from '../dom.ts';
import { isFields, textOf } from './block-context.ts';
import { textObject } from './text-object.ts';

export function confirmed(element: Fields): Promise<boolean> {
  const question = element.confirm;
  if (!isFields(question)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const done = (answer: boolean) => {
      dialog.remove();
      resolve(answer);
    };
    const style = question.style === 'danger' ? 'button button-danger' : 'button button-primary';
    const no = h(
      'button',
      { class: 'button', type: 'button', on: { click: () => done(false) } },
      textOf(question.deny) || 'Cancel',
    );
    const yes = h(
      'button',
      { class: style, type: 'button', on: { click: () => done(true) } },
      textOf(question.confirm) || 'Yes',
    );
    const title = textOf(question.title) || 'Are you sure?';
    const dialog = h(
      'dialog',
      { class: 'modal modal-small', 'aria-label': title, on: { cancel: () => done(false) } },
      h('header', { class: 'modal-head' }, h('h2', {}, title)),
      h('div', { class: 'modal-body' }, textObject(question.text)),
      h('footer', { class: 'modal-foot' }, no, yes),
    );
    document.body.appendChild(dialog);
    dialog.showModal();
  });
}
