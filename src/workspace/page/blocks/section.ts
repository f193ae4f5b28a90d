/**
 * Sections: text, two columns of fields, and one element at the side. Long text folds, as in Slack, unless `expand` is set.
 */
import type { Block } from '../../records.ts';
import { h } from '../dom.ts';
import { type BlockContext, isFields, listOf, textOf } from './block-context.ts';
import { element } from './elements.ts';
import { textObject } from './text-object.ts';

const FOLD_FROM = 700;

function folding(text: HTMLElement): HTMLElement {
  const frame = h('div', { class: 'folded' }, text);
  const more = h('button', { class: 'see-more', type: 'button', 'aria-expanded': 'false' }, 'See more');
  more.addEventListener('click', () => {
    const open = frame.classList.toggle('unfolded');
    more.textContent = open ? 'See less' : 'See more';
    more.setAttribute('aria-expanded', String(open));
  });
  return h('div', {}, frame, more);
}

export function section(context: BlockContext, block: Block): HTMLElement {
  const fields = listOf(block.fields).map((field) => h('div', { class: 'section-field' }, textObject(field)));
  const words = isFields(block.text) ? textObject(block.text) : null;
  const long = context.surface === 'message' && block.expand !== true && textOf(block.text).length > FOLD_FROM;
  const main = h(
    'div',
    { class: 'section-main' },
    words !== null && long ? folding(words) : words,
    fields.length > 0 ? h('div', { class: 'section-fields' }, ...fields) : null,
  );
  if (!isFields(block.accessory)) return main;
  const side = h('div', { class: 'section-side' }, element(context, block, block.accessory));
  const stacked = block.accessory.type === 'radio_buttons' || block.accessory.type === 'checkboxes' ? ' stacked' : '';
  return h('div', { class: `section${stacked}` }, main, side);
}
