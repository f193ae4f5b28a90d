/**
 * Modals: the top view of the stack in a dialog, checked before it is sent as Slack's client checks it.
 */
import type { View } from '../records.ts';
import { actingContext } from './acting.ts';
import { call } from './api.ts';
import type { App } from './app.ts';
import { isFields, listOf, textOf } from './blocks/block-context.ts';
import { renderBlocks } from './blocks/render-blocks.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { inputProblems } from './input-problems.ts';
import { valuesFor } from './state.ts';

let shown: { hash: string; dialog: HTMLDialogElement } | undefined;

function draw(app: App, view: View, errors: Record<string, string>, message: string): void {
  // Values stay with the view over its updates, as long as block and action ids stay.
  const values = valuesFor(app.state, view.id);
  const around = actingContext({ view: view.id }, 'modal', values, errors);
  const close = (all: boolean) => void call('close', { view: view.id, all, values }).catch(() => {});
  const visibleValues = () => {
    const present = new Set(view.blocks.map((block) => block.block_id));
    return Object.fromEntries(Object.entries(values).filter(([block]) => present.has(block)));
  };
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const problems = inputProblems(view.blocks, values);
    if (Object.keys(problems).length > 0) return draw(app, view, problems, '');
    send.disabled = true;
    send.setAttribute('aria-busy', 'true');
    const answer = await call('submit', { view: view.id, values: visibleValues() }).catch(() => undefined);
    send.disabled = false;
    send.removeAttribute('aria-busy');
    if (answer?.ok === false) draw(app, view, answer.errors ?? {}, answer.message ?? '');
  }
  const title = textOf(view.title);
  const back = app.state.modals.length > 1;
  const send = h('button', { class: 'button button-primary', type: 'submit' }, textOf(view.submit) || 'Submit');
  const leave = h(
    'button',
    { class: 'button', type: 'button', on: { click: () => close(false) } },
    textOf(view.close) || (back ? 'Back' : view.submit === null ? 'Close' : 'Cancel'),
  );
  const cross = h(
    'button',
    { class: 'icon-button', type: 'button', 'aria-label': 'Close', on: { click: () => close(true) } },
    icon('close'),
  );
  const form = h(
    'form',
    { class: 'modal-form', novalidate: true, on: { submit: (event) => void submit(event) } },
    h('header', { class: 'modal-head' }, h('h2', { id: 'modal-title' }, title), cross),
    h(
      'div',
      { class: 'modal-body', tabindex: '-1' },
      message === '' ? null : h('p', { class: 'input-error', role: 'alert' }, message),
      renderBlocks(view.blocks, around),
    ),
    h('footer', { class: 'modal-foot' }, leave, isFields(view.submit) ? send : null),
  );
  const dialog = shown?.dialog ?? h('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' });
  const scroll = dialog.querySelector('.modal-body')?.scrollTop ?? 0;
  const focused = document.activeElement?.getAttribute('data-action');
  dialog.oncancel = (event) => {
    event.preventDefault();
    close(false);
  };
  dialog.replaceChildren(form);
  if (!dialog.isConnected) document.body.appendChild(dialog);
  if (!dialog.open) dialog.showModal();
  const body = dialog.querySelector('.modal-body');
  if (body !== null) body.scrollTop = scroll;
  const again =
    listOf(view.blocks).length > 0 && focused != null
      ? dialog.querySelector<HTMLElement>(`[data-action="${CSS.escape(focused)}"]`)
      : null;
  const wrong = dialog.querySelector<HTMLElement>('[aria-invalid="true"]');
  const first = dialog.querySelector<HTMLElement>(
    '[autofocus], .modal-body input, .modal-body textarea, .modal-body select, .modal-body button',
  );
  (wrong ?? again ?? first ?? leave).focus();
  shown = { hash: view.hash, dialog };
}

export function drawModal(app: App): void {
  const top = app.state.modals.at(-1);
  if (top === undefined) {
    shown?.dialog.close();
    shown?.dialog.remove();
    shown = undefined;
  } else if (shown?.hash !== top.hash) draw(app, top, {}, '');
}
