/**
 * Buttons, icon buttons and the pair of feedback thumbs.
 */
import type { Block, Fields } from '../../records.ts';
import { h } from '../dom.ts';
import { icon } from '../icons.ts';
import { type BlockContext, isFields, textOf } from './block-context.ts';
import { confirmed } from './confirm.ts';
import { label } from './text-object.ts';

export function button(context: BlockContext, block: Block, element: Fields): HTMLElement {
  const style = element.style === 'primary' ? ' button-primary' : element.style === 'danger' ? ' button-danger' : '';
  const address = textOf(element.url);
  const control = h(
    'button',
    {
      class: `button${style}`,
      type: 'button',
      'aria-label': textOf(element.accessibility_label) || undefined,
      'data-action': textOf(element.action_id),
      on: {
        click: async () => {
          if (!(await confirmed(element))) return;
          if (/^https?:\/\//.test(address)) window.open(address, '_blank', 'noopener,noreferrer');
          context.act(block, element, {}, control);
        },
      },
    },
    h('span', { class: 'button-label' }, ...label(element.text)),
  );
  return control;
}

export function feedbackButtons(context: BlockContext, block: Block, element: Fields): HTMLElement {
  const sides = [
    { half: element.positive_button, sign: icon('thumbsUp'), fallback: 'Good response' },
    { half: element.negative_button, sign: icon('thumbsDown'), fallback: 'Bad response' },
  ];
  const buttons = sides.map(({ half, sign, fallback }) => {
    const own = isFields(half) ? half : {};
    const name = textOf(own.accessibility_label) || textOf(own.text) || fallback;
    const control: HTMLButtonElement = h(
      'button',
      {
        class: 'icon-button feedback',
        type: 'button',
        'aria-label': name,
        'aria-pressed': 'false',
        title: textOf(own.text) || name,
        'data-action': textOf(element.action_id),
        on: {
          click: () => {
            for (const other of buttons) other.setAttribute('aria-pressed', String(other === control));
            context.act(block, element, { text: own.text, value: own.value }, control);
          },
        },
      },
      sign,
    );
    return control;
  });
  return h('span', { class: 'feedback-pair', role: 'group', 'aria-label': 'Rate this answer' }, ...buttons);
}

export function iconButton(context: BlockContext, block: Block, element: Fields): HTMLElement {
  const name = textOf(element.accessibility_label) || textOf(element.text);
  const control = h(
    'button',
    {
      class: 'icon-button',
      type: 'button',
      'aria-label': name,
      title: textOf(element.text),
      'data-action': textOf(element.action_id),
      on: {
        click: async () => {
          if (await confirmed(element)) context.act(block, element, {}, control);
        },
      },
    },
    icon(element.icon === 'trash' ? 'close' : 'more'),
  );
  return control;
}
