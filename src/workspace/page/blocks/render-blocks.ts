/**
 * Draws Block Kit as Slack does, one block after another. A block it does not know is named, not hidden.
 */
import type { Block } from '../../records.ts';
import { h } from '../dom.ts';
import { markdown } from '../text/markdown.ts';
import { richText } from '../text/rich-text.ts';
import { type BlockContext, isFields, listOf, textOf } from './block-context.ts';
import { alert, card, carousel, container } from './cards.ts';
import { dataTable } from './data-table.ts';
import { element } from './elements.ts';
import { image } from './image.ts';
import { inputBlock } from './input-block.ts';
import { section } from './section.ts';
import { table } from './tables.ts';
import { plan, taskCard } from './tasks.ts';
import { label, textObject } from './text-object.ts';

type Draw = (context: BlockContext, block: Block) => HTMLElement;

const elements =
  (kind: string): Draw =>
  (context, block) =>
    h('div', { class: kind }, ...listOf(block.elements).map((what) => element(context, block, what)));

const context: Draw = (_context, block) =>
  h(
    'div',
    { class: 'context' },
    ...listOf(block.elements).map((what) => (what.type === 'image' ? image(what, 'small') : textObject(what))),
  );

const picture: Draw = (_context, block) =>
  h(
    'figure',
    { class: 'figure' },
    isFields(block.title) ? h('figcaption', {}, ...label(block.title)) : null,
    image(block, 'full'),
  );

const DRAWERS: Record<string, Draw> = {
  actions: elements('actions'),
  alert: (_context, block) => alert(block),
  card,
  carousel,
  container: (around, block) => container(block, renderBlocks(listOf(block.child_blocks) as Block[], around)),
  context,
  context_actions: elements('context-actions'),
  data_table: (_context, block) => dataTable(block),
  divider: () => h('hr', { class: 'divider' }),
  file: (_context, block) => h('div', { class: 'plain' }, `File ${textOf(block.external_id)}`),
  header: (_context, block) => h('h2', { class: 'header-block' }, ...label(block.text)),
  image: picture,
  input: inputBlock,
  markdown: (_context, block) => markdown(textOf(block.text)),
  plan: (_context, block) => plan(block),
  rich_text: (_context, block) => richText(block),
  section,
  table: (_context, block) => table(block),
  task_card: (_context, block) => taskCard(block),
  video: (_context, block) => h('div', { class: 'plain' }, `Video: ${textOf(block.title)}`),
};

export function renderBlocks(blocks: readonly Block[], around: BlockContext): HTMLElement {
  const drawn = blocks.map((block) => {
    const draw = DRAWERS[block.type];
    const inner = draw === undefined ? h('div', { class: 'unknown' }, `(a ${block.type} block)`) : draw(around, block);
    return h('div', { class: `block block-${block.type}` }, inner);
  });
  return h('div', { class: 'blocks' }, ...drawn);
}
