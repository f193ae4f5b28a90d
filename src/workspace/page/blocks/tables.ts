/**
 * The table block.
 */
import type { Block, Fields } from '../../records.ts';
import { h } from '../dom.ts';
import { richText } from '../text/rich-text.ts';
import { isFields, listOf, textOf } from './block-context.ts';

export function cellContent(cell: unknown): Node {
  if (isFields(cell) && cell.type === 'rich_text') return richText(cell);
  return document.createTextNode(textOf(cell));
}

export const rowsOf = (block: Fields): unknown[][] =>
  Array.isArray(block.rows) ? block.rows.filter(Array.isArray) : [];

export function table(block: Block): HTMLElement {
  const settings = listOf(block.column_settings);
  const side = (column: number) => {
    const align = textOf(settings[column]?.align);
    const wrap = settings[column]?.is_wrapped === true ? ' wrapped' : '';
    return `${align === '' || align === 'left' ? '' : `align-${align}`}${wrap}`.trim();
  };
  const [header = [], ...rows] = rowsOf(block);
  const head = header.map((cell, column) => h('th', { scope: 'col', class: side(column) }, cellContent(cell)));
  const body = rows.map((row) =>
    h('tr', {}, ...row.map((cell, column) => h('td', { class: side(column) }, cellContent(cell)))),
  );
  const drawn = h('table', { class: 'table' }, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...body));
  return h('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': 'Table' }, drawn);
}
