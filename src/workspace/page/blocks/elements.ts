/**
 * Chooses how an interactive element is drawn.
 */
import type { Block, Fields } from '../../records.ts';
import { h } from '../dom.ts';
import { type BlockContext, textOf } from './block-context.ts';
import { button, feedbackButtons, iconButton } from './buttons.ts';
import { choices } from './choices.ts';
import { image } from './image.ts';
import { isSelect, multiSelect, overflow, select } from './menus.ts';
import { isTextField, textField } from './text-fields.ts';

export interface Labelled {
  id?: string | undefined;
  name?: string | undefined;
}

export function element(context: BlockContext, block: Block, what: Fields, { id, name }: Labelled = {}): HTMLElement {
  const { type } = what;
  if (type === 'button' || type === 'workflow_button') return button(context, block, what);
  if (type === 'feedback_buttons') return feedbackButtons(context, block, what);
  if (type === 'icon_button') return iconButton(context, block, what);
  if (type === 'overflow') return overflow(context, block, what);
  if (type === 'radio_buttons' || type === 'checkboxes') return choices(context, block, what, name);
  if (type === 'image') return image(what, 'accessory');
  if (isSelect(type))
    return type.startsWith('multi_') ? multiSelect(context, block, what, name) : select(context, block, what, name);
  if (isTextField(type)) return textField(context, block, what, id);
  return h('span', { class: 'unknown' }, `(${textOf(type)} is not drawn here)`);
}
