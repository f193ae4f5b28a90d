/**
 * Radio buttons and checkboxes.
 */
import type { Block, Fields } from '../../records.ts';
import { h } from '../dom.ts';
import { type BlockContext, held, isFields, keep, listOf, textOf } from './block-context.ts';
import { textObject } from './text-object.ts';

let groups = 0;

export function choices(context: BlockContext, block: Block, element: Fields, name?: string): HTMLElement {
  const single = element.type === 'radio_buttons';
  const key = single ? 'selected_option' : 'selected_options';
  const initial = single ? (element.initial_option ?? null) : listOf(element.initial_options);
  const now = held(context, block, element, { [key]: initial })[key];
  const chosen = new Set((isFields(now) ? [now] : listOf(now)).map((option) => textOf(option.value)));
  const options = listOf(element.options);
  const group = `choices-${++groups}`;
  const rows = options.map((option) => {
    const value = textOf(option.value);
    const box = h('input', {
      type: single ? 'radio' : 'checkbox',
      name: group,
      value,
      checked: chosen.has(value),
      on: {
        change: () => {
          if (single) chosen.clear();
          if (box.checked) chosen.add(value);
          else chosen.delete(value);
          const picked = options.filter((other) => chosen.has(textOf(other.value)));
          const report = { [key]: single ? (picked[0] ?? null) : picked };
          keep(context, block, element, report);
          context.act(block, element, report, box);
        },
      },
    });
    const about = isFields(option.description)
      ? h('span', { class: 'choice-about' }, textObject(option.description))
      : null;
    return h('label', { class: 'choice' }, box, h('span', {}, textObject(option.text), about));
  });
  return h('div', { class: 'choices', role: single ? 'radiogroup' : 'group', 'aria-label': name ?? 'Choose' }, ...rows);
}
