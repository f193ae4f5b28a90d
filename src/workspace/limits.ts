/**
 * Slack's limits on messages, views and blocks in one place, so that what passes here is not refused by the real thing.
 * `blockProblems` is also meant for tests of anything that renders blocks: an empty list means Slack would take them.
 */
import { BLOCKS } from './blocks/block-limits.ts';
import { type BlockProblem, type Complain, checkOptionalText, checkTextObject, isFields } from './blocks/complaint.ts';
import { tableLength } from './blocks/table-limits.ts';
import type { Fields } from './records.ts';

export type { BlockProblem } from './blocks/complaint.ts';
export type Surface = 'message' | 'modal' | 'home';

export const limits = {
  text: 40_000,
  updateText: 4000,
  markdown: 12_000,
  stream: 12_000,
  blocks: { message: 50, modal: 100, home: 100 },
  tableCharacters: 10_000,
  attachments: 100,
  prompts: 4,
  loadingMessages: 10,
} as const;

const ONLY: Record<string, readonly Surface[]> = {
  alert: ['modal'],
  card: ['message', 'home'],
  carousel: ['message'],
  context_actions: ['message'],
  markdown: ['message'],
  plan: ['message'],
  table: ['message'],
  task_card: ['message'],
};

const lengthOf = (text: unknown) => (typeof text === 'string' ? text.length : 0);

function checkTogether(blocks: readonly Fields[], surface: Surface, complain: Complain): void {
  const markdown = blocks.filter((block) => block.type === 'markdown');
  const words = markdown.reduce((sum, block) => sum + lengthOf(block.text), 0);
  if (markdown.length > 1 && words > limits.markdown) {
    complain('/blocks', `markdown blocks together must be less than ${limits.markdown + 1} characters`);
  }
  const tables = blocks
    .flatMap((block) => [block, ...(Array.isArray(block.child_blocks) ? block.child_blocks.filter(isFields) : [])])
    .filter((block) => block.type === 'table' || block.type === 'data_table');
  if (surface === 'message' && tables.length > 1) complain('/blocks', 'only_one_table_allowed');
  if (tables.reduce((sum, table) => sum + tableLength(table), 0) > limits.tableCharacters) {
    complain('/blocks', `table cells together must be less than ${limits.tableCharacters + 1} characters`);
  }
}

export function blockProblems(blocks: unknown, surface: Surface): BlockProblem[] {
  const problems: BlockProblem[] = [];
  const complain: Complain = (pointer, message) => void problems.push({ pointer, message });
  if (!Array.isArray(blocks)) return [{ pointer: '/blocks', message: 'must be an array' }];
  const max = limits.blocks[surface];
  if (blocks.length > max) complain('/blocks', `no more than ${max} items allowed`);
  const ids = new Set<unknown>();
  for (const [index, block] of blocks.entries()) {
    const at = `/blocks/${index}`;
    if (!isFields(block) || typeof block.type !== 'string') {
      complain(at, 'must be a block');
      continue;
    }
    const check = BLOCKS[block.type];
    if (check === undefined || ONLY[block.type]?.includes(surface) === false) {
      complain(`${at}/type`, `unsupported type: ${block.type}`);
      continue;
    }
    checkOptionalText(block.block_id, 255, `${at}/block_id`, complain);
    if (block.block_id !== undefined && ids.has(block.block_id)) complain(`${at}/block_id`, 'must be unique');
    ids.add(block.block_id);
    check(block, at, complain);
  }
  checkTogether(blocks.filter(isFields), surface, complain);
  return problems;
}

export function viewProblems(view: Fields): BlockProblem[] {
  const problems: BlockProblem[] = [];
  const complain: Complain = (pointer, message) => void problems.push({ pointer, message });
  if (view.type !== 'modal' && view.type !== 'home') return [{ pointer: '/type', message: 'must be modal or home' }];
  checkOptionalText(view.callback_id, 255, '/callback_id', complain);
  checkOptionalText(view.external_id, 255, '/external_id', complain);
  checkOptionalText(view.private_metadata, 3000, '/private_metadata', complain);
  if (view.type === 'modal') {
    checkTextObject(view.title, 'plain_text', 24, '/title', complain);
    if (view.submit != null) checkTextObject(view.submit, 'plain_text', 24, '/submit', complain);
    if (view.close != null) checkTextObject(view.close, 'plain_text', 24, '/close', complain);
    const hasInput =
      Array.isArray(view.blocks) && view.blocks.some((block) => isFields(block) && block.type === 'input');
    if (hasInput && view.submit == null)
      complain('/submit', 'submit is required when an input block is in blocks array');
  }
  return [...problems, ...blockProblems(view.blocks, view.type)];
}
