/**
 * Slack's limits on each kind of block, one function a kind.
 */
import type { Fields } from '../records.ts';
import {
  type Complain,
  checkImage,
  checkList,
  checkOneOf,
  checkOptionalText,
  checkOptionalTextObject,
  checkText,
  checkTextObject,
  isFields,
} from './complaint.ts';
import { checkElement, type Place } from './element-limits.ts';
import { checkDataTable, checkTable } from './table-limits.ts';

type Check = (block: Fields, at: string, complain: Complain) => void;

/** Blocks a container may hold: not markdown, card, data_table, nor another container. */
const CHILDREN = [
  'actions',
  'context',
  'divider',
  'file',
  'header',
  'image',
  'input',
  'rich_text',
  'section',
  'table',
  'video',
];
const TASK_STATES = ['pending', 'in_progress', 'complete', 'error'];
const LEVELS = ['default', 'info', 'warning', 'error', 'success'];

const elements =
  (place: Place, max: number): Check =>
  (block, at, complain) => {
    const ids = new Set<unknown>();
    for (const [index, element] of checkList(block.elements, 1, max, `${at}/elements`, complain).entries()) {
      checkElement(element, place, `${at}/elements/${index}`, complain);
      const id = isFields(element) ? element.action_id : undefined;
      if (id !== undefined && ids.has(id)) {
        complain(
          `${at}/elements/${index}/action_id`,
          `\`action_id\` "${String(id)}" already exists for another element`,
        );
      }
      ids.add(id);
    }
  };

const section: Check = (block, at, complain) => {
  if (block.text === undefined && block.fields === undefined) complain(at, 'missing required field: text');
  checkOptionalTextObject(block.text, 'either', 3000, `${at}/text`, complain);
  if (block.fields !== undefined) {
    for (const [index, field] of checkList(block.fields, 1, 10, `${at}/fields`, complain).entries()) {
      checkTextObject(field, 'either', 2000, `${at}/fields/${index}`, complain);
    }
  }
  if (!isFields(block.accessory)) return;
  if (block.accessory.type === 'image') checkImage(block.accessory, `${at}/accessory`, complain);
  else checkElement(block.accessory, 'accessory', `${at}/accessory`, complain);
};

const context: Check = (block, at, complain) => {
  for (const [index, element] of checkList(block.elements, 1, 10, `${at}/elements`, complain).entries()) {
    const here = `${at}/elements/${index}`;
    if (isFields(element) && element.type === 'image') checkImage(element, here, complain);
    else checkTextObject(element, 'either', 3000, here, complain);
  }
};

const image: Check = (block, at, complain) => {
  checkImage(block, at, complain);
  checkOptionalTextObject(block.title, 'plain_text', 2000, `${at}/title`, complain);
};

const input: Check = (block, at, complain) => {
  checkTextObject(block.label, 'plain_text', 2000, `${at}/label`, complain);
  checkOptionalTextObject(block.hint, 'plain_text', 2000, `${at}/hint`, complain);
  checkElement(block.element, 'input', `${at}/element`, complain);
};

const card: Check = (block, at, complain) => {
  const parts = [block.hero_image, block.title, block.actions, block.body];
  if (parts.every((part) => part === undefined)) complain(at, 'needs one of hero_image, title, actions, body');
  checkOptionalTextObject(block.title, 'mrkdwn', 150, `${at}/title`, complain);
  checkOptionalTextObject(block.subtitle, 'mrkdwn', 150, `${at}/subtitle`, complain);
  checkOptionalTextObject(block.body, 'mrkdwn', 200, `${at}/body`, complain);
  for (const name of ['hero_image', 'icon'] as const) {
    const picture = block[name];
    if (isFields(picture)) checkImage(picture, `${at}/${name}`, complain);
  }
  if (block.actions !== undefined) elements('actions', 5)({ elements: block.actions }, at, complain);
};

const carousel: Check = (block, at, complain) => {
  for (const [index, item] of checkList(block.elements, 1, 10, `${at}/elements`, complain).entries()) {
    if (isFields(item) && item.type === 'card') card(item, `${at}/elements/${index}`, complain);
    else complain(`${at}/elements/${index}`, 'must be a card');
  }
};

const container: Check = (block, at, complain) => {
  if (block.rich_text_title === undefined) checkTextObject(block.title, 'plain_text', 150, `${at}/title`, complain);
  checkOptionalTextObject(block.subtitle, 'either', 150, `${at}/subtitle`, complain);
  if (block.width !== undefined)
    checkOneOf(block.width, ['narrow', 'standard', 'wide', 'full'], `${at}/width`, complain);
  if (isFields(block.icon)) checkImage(block.icon, `${at}/icon`, complain);
  if (block.default_collapsed === true && block.is_collapsible !== true) {
    complain(`${at}/default_collapsed`, 'requires is_collapsible');
  }
  for (const [index, child] of checkList(block.child_blocks, 1, 10, `${at}/child_blocks`, complain).entries()) {
    const here = `${at}/child_blocks/${index}`;
    if (!isFields(child) || typeof child.type !== 'string') complain(here, 'must be a block');
    else if (!CHILDREN.includes(child.type)) complain(`${here}/type`, `unsupported type: ${child.type}`);
    else BLOCKS[child.type]?.(child, here, complain);
  }
};

const taskCard: Check = (block, at, complain) => {
  checkText(block.task_id, 255, `${at}/task_id`, complain);
  checkText(block.title, 3000, `${at}/title`, complain);
  checkOneOf(block.status, TASK_STATES, `${at}/status`, complain);
};

const plan: Check = (block, at, complain) => {
  checkText(block.title, 3000, `${at}/title`, complain);
  if (!Array.isArray(block.tasks)) return;
  for (const [index, task] of block.tasks.entries()) taskCard(task, `${at}/tasks/${index}`, complain);
};

const alert: Check = (block, at, complain) => {
  checkTextObject(block.text, 'either', 3000, `${at}/text`, complain);
  if (block.level !== undefined) checkOneOf(block.level, LEVELS, `${at}/level`, complain);
};

const video: Check = (block, at, complain) => {
  checkText(block.alt_text, 2000, `${at}/alt_text`, complain);
  checkTextObject(block.title, 'plain_text', 200, `${at}/title`, complain);
  checkOptionalText(block.author_name, 50, `${at}/author_name`, complain);
};

export const BLOCKS: Record<string, Check> = {
  actions: elements('actions', 25),
  alert,
  card,
  carousel,
  container,
  context,
  context_actions: elements('context_actions', 5),
  data_table: checkDataTable,
  divider: () => {},
  file: (_block, at, complain) => complain(`${at}/type`, 'file blocks cannot be posted by apps'),
  header: (block, at, complain) => checkTextObject(block.text, 'plain_text', 150, `${at}/text`, complain),
  image,
  input,
  markdown: (block, at, complain) => void checkText(block.text, 12_000, `${at}/text`, complain),
  plan,
  rich_text: (block, at, complain) => void checkList(block.elements, 1, 1000, `${at}/elements`, complain),
  section,
  table: checkTable,
  task_card: taskCard,
  video,
};
