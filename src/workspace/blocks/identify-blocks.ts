/**
 * Gives every block and every interactive element the id it came without, as Slack does on arrival,
 * because interactions are reported by these ids.
 */
import { shortId } from '../ids.ts';
import type { Block, Fields } from '../records.ts';

const INTERACTIVE =
  /^(button|overflow|static_select|multi_static_select|external_select|users_select|multi_users_select|conversations_select|channels_select|multi_channels_select|multi_conversations_select|radio_buttons|checkboxes|datepicker|timepicker|datetimepicker|plain_text_input|email_text_input|url_text_input|number_input|file_input|rich_text_input|feedback_buttons|icon_button|workflow_button)$/;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function element(value: unknown): unknown {
  if (!isFields(value) || typeof value.type !== 'string' || !INTERACTIVE.test(value.type)) return value;
  return typeof value.action_id === 'string' && value.action_id !== '' ? value : { ...value, action_id: shortId() };
}

export function identifyBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const done: Block = { ...block };
    // Slack turns markdown into other blocks and forgets the id given.
    if (block.block_id === undefined || block.block_id === '' || block.type === 'markdown') done.block_id = shortId();
    if (Array.isArray(block.elements)) {
      const nested = block.type === 'carousel';
      done.elements = nested ? identifyBlocks(block.elements) : block.elements.map(element);
    }
    if (block.accessory !== undefined) done.accessory = element(block.accessory);
    if (block.element !== undefined) done.element = element(block.element);
    if (Array.isArray(block.actions)) done.actions = block.actions.map(element);
    if (Array.isArray(block.child_blocks)) done.child_blocks = identifyBlocks(block.child_blocks);
    return done;
  });
}
