/**
 * Fields to type into: text, numbers, addresses, dates.
 */
import type { Block, Fields } from '../../records.ts';
import { h } from '../dom.ts';
import { type BlockContext, held, isFields, keep, textOf } from './block-context.ts';

interface Kind {
  type: string;
  key: string;
  initial: string;
}

const KINDS: Record<string, Kind> = {
  plain_text_input: { type: 'text', key: 'value', initial: 'initial_value' },
  email_text_input: { type: 'email', key: 'value', initial: 'initial_value' },
  url_text_input: { type: 'url', key: 'value', initial: 'initial_value' },
  number_input: { type: 'number', key: 'value', initial: 'initial_value' },
  datepicker: { type: 'date', key: 'selected_date', initial: 'initial_date' },
  timepicker: { type: 'time', key: 'selected_time', initial: 'initial_time' },
};

export const isTextField = (type: unknown): boolean => typeof type === 'string' && type in KINDS;

function triggers(element: Fields): unknown[] {
  const config = element.dispatch_action_config;
  const wanted = isFields(config) ? config.trigger_actions_on : undefined;
  return Array.isArray(wanted) ? wanted : ['on_enter_pressed'];
}

export function textField(context: BlockContext, block: Block, element: Fields, id?: string): HTMLElement {
  const kind = KINDS[textOf(element.type)] ?? { type: 'text', key: 'value', initial: 'initial_value' };
  const now = held(context, block, element, { [kind.key]: element[kind.initial] ?? null });
  const report = () => ({ [kind.key]: control.value === '' ? null : control.value });
  const wanted = triggers(element);
  const picker = kind.key !== 'value';
  const listeners = {
    input: () => {
      keep(context, block, element, report());
      if (wanted.includes('on_character_entered')) context.act(block, element, report(), control);
    },
    change: () => {
      if (picker) context.act(block, element, report(), control);
    },
    keydown: (event: Event) => {
      const enter = event instanceof KeyboardEvent && event.key === 'Enter' && !event.shiftKey;
      if (enter && !picker && wanted.includes('on_enter_pressed')) context.act(block, element, report(), control);
    },
  };
  const shared = {
    class: 'field',
    id,
    placeholder: textOf(element.placeholder) || undefined,
    maxlength: typeof element.max_length === 'number' ? element.max_length : undefined,
    'data-action': textOf(element.action_id),
    'aria-label': id === undefined ? textOf(element.placeholder) || 'Input' : undefined,
    autofocus: element.focus_on_load === true,
    on: listeners,
  };
  const control =
    element.multiline === true
      ? h('textarea', { ...shared, rows: 5 })
      : h('input', { ...shared, type: kind.type, step: element.is_decimal_allowed === true ? 'any' : undefined });
  control.value = textOf(now[kind.key]);
  return control;
}
