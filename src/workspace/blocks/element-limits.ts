/**
 * Slack's limits on interactive elements: buttons, menus, choices, inputs.
 */
import type { Fields } from '../records.ts';
import {
  type Complain,
  checkList,
  checkOneOf,
  checkOptionalText,
  checkOptionalTextObject,
  checkText,
  checkTextObject,
  isFields,
} from './complaint.ts';

type Check = (element: Fields, at: string, complain: Complain) => void;

function confirm(value: unknown, at: string, complain: Complain): void {
  if (!isFields(value)) return;
  checkOptionalTextObject(value.title, 'plain_text', 100, `${at}/title`, complain);
  checkTextObject(value.text, 'either', 300, `${at}/text`, complain);
  checkOptionalTextObject(value.confirm, 'plain_text', 30, `${at}/confirm`, complain);
  checkOptionalTextObject(value.deny, 'plain_text', 30, `${at}/deny`, complain);
}

function options(value: unknown, max: number, at: string, complain: Complain): void {
  const seen = new Set<unknown>();
  for (const [index, option] of checkList(value, 1, max, at, complain).entries()) {
    const here = `${at}/${index}`;
    if (!isFields(option)) {
      complain(here, 'must be an option');
      continue;
    }
    checkTextObject(option.text, 'either', 75, `${here}/text`, complain);
    checkText(option.value, 150, `${here}/value`, complain);
    checkOptionalTextObject(option.description, 'either', 75, `${here}/description`, complain);
    if (seen.has(option.value)) complain(`${here}/value`, 'must be unique');
    seen.add(option.value);
  }
}

const button: Check = (element, at, complain) => {
  checkTextObject(element.text, 'plain_text', 75, `${at}/text`, complain);
  checkOptionalText(element.value, 2000, `${at}/value`, complain);
  checkOptionalText(element.url, 3000, `${at}/url`, complain);
  checkOptionalText(element.accessibility_label, 75, `${at}/accessibility_label`, complain);
  if (element.style !== undefined) checkOneOf(element.style, ['primary', 'danger'], `${at}/style`, complain);
};

const select: Check = (element, at, complain) => {
  if (element.option_groups === undefined) return options(element.options, 100, `${at}/options`, complain);
  const groups = checkList(element.option_groups, 1, 100, `${at}/option_groups`, complain);
  for (const [index, group] of groups.entries()) {
    if (!isFields(group)) continue;
    checkTextObject(group.label, 'plain_text', 75, `${at}/option_groups/${index}/label`, complain);
    options(group.options, 100, `${at}/option_groups/${index}/options`, complain);
  }
};

const textInput: Check = (element, at, complain) => {
  for (const name of ['min_length', 'max_length'] as const) {
    const value = element[name];
    if (value === undefined) continue;
    const low = name === 'min_length' ? 0 : 1;
    if (typeof value !== 'number' || value < low || value > 3000) complain(`${at}/${name}`, 'must be at most 3000');
  }
  checkOptionalText(element.initial_value, 3000, `${at}/initial_value`, complain);
};

const feedback: Check = (element, at, complain) => {
  for (const side of ['positive_button', 'negative_button'] as const) {
    const half = element[side];
    if (!isFields(half)) complain(`${at}/${side}`, `missing required field: ${side}`);
    else button({ ...half, type: 'button' }, `${at}/${side}`, complain);
  }
};

const nothing: Check = () => {};
const choices: Check = (element, at, complain) => options(element.options, 10, `${at}/options`, complain);

const ELEMENTS: Record<string, Check> = {
  button,
  workflow_button: button,
  icon_button: button,
  feedback_buttons: feedback,
  overflow: (element, at, complain) => options(element.options, 5, `${at}/options`, complain),
  static_select: select,
  multi_static_select: select,
  radio_buttons: choices,
  checkboxes: choices,
  plain_text_input: textInput,
  email_text_input: nothing,
  url_text_input: nothing,
  number_input: nothing,
  file_input: nothing,
  rich_text_input: nothing,
  datepicker: nothing,
  timepicker: nothing,
  datetimepicker: nothing,
  users_select: nothing,
  multi_users_select: nothing,
  conversations_select: nothing,
  multi_conversations_select: nothing,
  channels_select: nothing,
  multi_channels_select: nothing,
  external_select: nothing,
  multi_external_select: nothing,
};

const INPUT_ONLY = /_input$/;
const FOOTER_ONLY = /^(feedback_buttons|icon_button)$/;
export type Place = 'actions' | 'accessory' | 'input' | 'context_actions';

function fits(type: string, place: Place): boolean {
  if (place === 'context_actions') return FOOTER_ONLY.test(type);
  if (FOOTER_ONLY.test(type)) return false;
  if (place === 'input') return !/^(button|overflow|workflow_button)$/.test(type);
  return type === 'rich_text_input' ? place === 'actions' : !INPUT_ONLY.test(type);
}

export function checkElement(value: unknown, place: Place, at: string, complain: Complain): void {
  if (!isFields(value) || typeof value.type !== 'string') {
    complain(at, 'must be an element');
    return;
  }
  const check = ELEMENTS[value.type];
  if (check === undefined || !fits(value.type, place)) {
    complain(`${at}/type`, `unsupported type: ${value.type}`);
    return;
  }
  checkOptionalText(value.action_id, 255, `${at}/action_id`, complain);
  checkOptionalTextObject(value.placeholder, 'plain_text', 150, `${at}/placeholder`, complain);
  confirm(value.confirm, `${at}/confirm`, complain);
  check(value, at, complain);
}
