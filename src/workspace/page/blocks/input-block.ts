/**
 * An input with its label, hint and error.
 */
import type { Block } from '../../records.ts';
import { h } from '../dom.ts';
import { type BlockContext, isFields, textOf } from './block-context.ts';
import { element } from './elements.ts';
import { isTextField } from './text-fields.ts';
import { label } from './text-object.ts';

let count = 0;

export function inputBlock(context: BlockContext, block: Block): HTMLElement {
  const what = isFields(block.element) ? block.element : {};
  const id = `input-${++count}`;
  const name = textOf(block.label);
  const control = element(context, block, what, { id, name });
  const optional = block.optional === true ? h('span', { class: 'optional' }, ' (optional)') : null;
  const titled = isTextField(what.type)
    ? h('label', { class: 'input-label', for: id }, ...label(block.label), optional)
    : h('div', { class: 'input-label' }, ...label(block.label), optional);
  const error = context.errors[block.block_id ?? ''];
  const problem =
    error === undefined ? null : h('p', { class: 'input-error', id: `${id}-error`, role: 'alert' }, error);
  if (problem !== null) {
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', `${id}-error`);
  }
  const hint = isFields(block.hint) ? h('p', { class: 'input-hint' }, ...label(block.hint)) : null;
  return h('div', { class: 'input-block', 'data-block': block.block_id }, titled, control, problem, hint);
}
