/**
 * Menus to choose from: static options, people, channels, and the overflow menu of three dots.
 */
import type { Block, Fields } from '../../records.ts';
import { allChannels, everybody } from '../directory.ts';
import { h } from '../dom.ts';
import { icon } from '../icons.ts';
import { openMenu } from '../menu.ts';
import { type BlockContext, held, isFields, keep, listOf, textOf } from './block-context.ts';
import { confirmed } from './confirm.ts';

interface Choice {
  value: string;
  text: string;
  option: unknown;
}

interface Kind {
  /** The name under which the state reports the choice. */
  key: string;
  initial: string;
  choices(element: Fields): Choice[];
}

const fromOption = (option: Fields): Choice => ({ value: textOf(option.value), text: textOf(option.text), option });
const people = () => everybody().map((user) => ({ value: user.id, text: user.real_name, option: user.id }));
const places = () =>
  allChannels().map((channel) => ({ value: channel.id, text: `#${channel.name}`, option: channel.id }));

const KINDS: Record<string, Kind> = {
  static_select: {
    key: 'selected_option',
    initial: 'initial_option',
    choices: (element) => listOf(element.options).map(fromOption),
  },
  users_select: { key: 'selected_user', initial: 'initial_user', choices: people },
  channels_select: { key: 'selected_channel', initial: 'initial_channel', choices: places },
  conversations_select: { key: 'selected_conversation', initial: 'initial_conversation', choices: places },
};

const chosenValue = (held: unknown): string => (isFields(held) ? textOf(held.value) : textOf(held));
const optionNode = ({ value, text }: Choice) => h('option', { value }, text);

export function isSelect(type: unknown): type is string {
  return typeof type === 'string' && (type in KINDS || type.replace('multi_', '') in KINDS);
}

export function select(context: BlockContext, block: Block, element: Fields, name?: string): HTMLElement {
  const kind = KINDS[textOf(element.type)] ?? KINDS.static_select;
  if (kind === undefined) return h('span');
  const groups = listOf(element.option_groups);
  const choices = [...kind.choices(element), ...groups.flatMap((group) => listOf(group.options).map(fromOption))];
  const now = held(context, block, element, { [kind.key]: element[kind.initial] ?? null });
  const grouped = groups.map((group) =>
    h(
      'optgroup',
      { label: textOf(group.label) },
      ...listOf(group.options).map((option) => optionNode(fromOption(option))),
    ),
  );
  const placeholder = textOf(element.placeholder) || 'Select an item';
  const control = h(
    'select',
    {
      class: 'select',
      'aria-label': name ?? placeholder,
      'data-action': textOf(element.action_id),
      on: {
        change: async () => {
          const chosen = choices.find((choice) => choice.value === control.value);
          const value = { [kind.key]: chosen?.option ?? null };
          if (!(await confirmed(element))) return;
          keep(context, block, element, value);
          context.act(block, element, value, control);
        },
      },
    },
    h('option', { value: '' }, placeholder),
    ...(groups.length > 0 ? grouped : choices.map(optionNode)),
  );
  control.value = chosenValue(now[kind.key]);
  return control;
}

export function multiSelect(context: BlockContext, block: Block, element: Fields, name?: string): HTMLElement {
  const kind = KINDS[textOf(element.type).replace('multi_', '')] ?? KINDS.static_select;
  if (kind === undefined) return h('span');
  const key = `${kind.key}s`;
  const choices = kind.choices(element);
  const initial = element[`${kind.initial}s`];
  const now = held(context, block, element, { [key]: Array.isArray(initial) ? initial : [] });
  const chosen = new Set((Array.isArray(now[key]) ? now[key] : []).map(chosenValue));
  const rows = choices.map((choice) => {
    const box = h('input', {
      type: 'checkbox',
      checked: chosen.has(choice.value),
      on: {
        change: () => {
          if (box.checked) chosen.add(choice.value);
          else chosen.delete(choice.value);
          const value = { [key]: choices.filter((other) => chosen.has(other.value)).map((other) => other.option) };
          keep(context, block, element, value);
          context.act(block, element, value, box);
        },
      },
    });
    return h('label', { class: 'choice' }, box, h('span', {}, choice.text));
  });
  return h(
    'div',
    { class: 'choices multi', role: 'group', 'aria-label': name ?? textOf(element.placeholder) },
    ...rows,
  );
}

export function overflow(context: BlockContext, block: Block, element: Fields): HTMLElement {
  const control = h(
    'button',
    {
      class: 'button button-icon',
      type: 'button',
      'aria-label': 'More options',
      'aria-haspopup': 'menu',
      'data-action': textOf(element.action_id),
      on: {
        click: () => {
          const items = listOf(element.options).map((option) => ({
            text: textOf(option.text),
            run: async () => {
              if (await confirmed(element)) context.act(block, element, { selected_option: option }, control);
            },
          }));
          openMenu(control, items);
        },
      },
    },
    icon('more'),
  );
  return control;
}
