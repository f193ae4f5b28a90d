/**
 * What Slack's client checks before it submits a modal: required inputs, lengths, addresses, numbers.
 */
import type { Block, Fields, StateValues } from '../records.ts';
import { isFields, textOf } from './blocks/block-context.ts';

function isEmpty(value: Fields): boolean {
  return Object.entries(value).every(
    ([name, content]) =>
      name === 'type' ||
      content === null ||
      content === undefined ||
      content === '' ||
      (Array.isArray(content) && content.length === 0),
  );
}

function problem(block: Block, element: Fields, value: Fields): string | undefined {
  if (isEmpty(value)) return block.optional === true ? undefined : 'Please complete this required field.';
  const text = textOf(value.value);
  const { min_length: min, max_length: max } = element;
  if (typeof min === 'number' && text.length < min) return `Please enter at least ${min} characters.`;
  if (typeof max === 'number' && text.length > max) return `Please enter no more than ${max} characters.`;
  if (element.type === 'email_text_input' && !/^\S+@\S+\.\S+$/.test(text)) return 'Please enter a valid email address.';
  if (element.type === 'url_text_input' && !URL.canParse(text)) return 'Please enter a valid URL.';
  if (element.type !== 'number_input') return undefined;
  const number = Number(text);
  if (Number.isNaN(number) || (element.is_decimal_allowed !== true && !Number.isInteger(number)))
    return 'Please enter a number.';
  if (element.min_value !== undefined && number < Number(element.min_value))
    return `The least is ${textOf(element.min_value)}.`;
  if (element.max_value !== undefined && number > Number(element.max_value))
    return `The most is ${textOf(element.max_value)}.`;
  return undefined;
}

export function inputProblems(blocks: readonly Block[], values: StateValues): Record<string, string> {
  const found: Record<string, string> = {};
  for (const block of blocks) {
    if (block.type !== 'input' || !isFields(block.element)) continue;
    const value = values[block.block_id ?? '']?.[textOf(block.element.action_id)] ?? {};
    const wrong = problem(block, block.element, value);
    if (wrong !== undefined && block.block_id !== undefined) found[block.block_id] = wrong;
  }
  return found;
}
