/**
 * Cards, rows of cards, containers and alerts.
 */
import type { Block } from '../../records.ts';
import { h } from '../dom.ts';
import { icon } from '../icons.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { richText } from '../text/rich-text.ts';
import { type BlockContext, isFields, listOf, textOf } from './block-context.ts';
import { element } from './elements.ts';
import { image } from './image.ts';
import { label, textObject } from './text-object.ts';

export function card(context: BlockContext, block: Block): HTMLElement {
  const text = (value: unknown, kind: string) =>
    value === undefined ? null : h('div', { class: kind }, mrkdwn(textOf(value)));
  const actions = listOf(block.actions).map((action) => element(context, block, action));
  return h(
    'div',
    { class: 'card' },
    isFields(block.hero_image) ? image(block.hero_image, 'hero') : null,
    h(
      'div',
      { class: 'card-head' },
      isFields(block.icon) ? image(block.icon, 'small') : null,
      h('div', {}, text(block.title, 'card-title'), text(block.subtitle, 'card-subtitle')),
    ),
    text(block.body, 'card-body'),
    actions.length > 0 ? h('div', { class: 'actions' }, ...actions) : null,
  );
}

export function carousel(context: BlockContext, block: Block): HTMLElement {
  const cards = listOf(block.elements).map((item) =>
    card(context, { ...item, type: 'card', block_id: textOf(item.block_id) || block.block_id }),
  );
  return h('div', { class: 'carousel', role: 'region', 'aria-label': 'Cards', tabindex: '0' }, ...cards);
}

export function container(block: Block, children: HTMLElement): HTMLElement {
  const title = isFields(block.rich_text_title) ? richText(block.rich_text_title) : h('div', {}, ...label(block.title));
  const head = [
    isFields(block.icon) ? image(block.icon, 'small') : null,
    h(
      'div',
      { class: 'container-titles' },
      h('div', { class: 'container-title' }, title),
      block.subtitle === undefined ? null : h('div', { class: 'container-subtitle' }, textObject(block.subtitle)),
    ),
  ];
  const width = ` container-${textOf(block.width) || 'standard'}`;
  const body = h('div', { class: 'container-body' }, children);
  if (block.is_collapsible !== true) {
    const divider = block.has_header_divider === true ? ' divided' : '';
    return h('section', { class: `container${width}` }, h('div', { class: `container-head${divider}` }, ...head), body);
  }
  const summary = h('summary', { class: 'container-head' }, ...head, icon('caret'));
  return h('details', { class: `container${width}`, open: block.default_collapsed !== true }, summary, body);
}

export function alert(block: Block): HTMLElement {
  const level = textOf(block.level) || 'default';
  const sign = level === 'success' ? 'check' : level === 'warning' || level === 'error' ? 'alert' : 'info';
  const name = level === 'default' ? 'Note' : `${level[0]?.toUpperCase()}${level.slice(1)}`;
  return h(
    'div',
    { class: `alert alert-${level}`, role: 'note', 'aria-label': name },
    icon(sign),
    textObject(block.text),
  );
}
