/**
 * The data table: sorted by a click on a column's head, filtered by words, a page at a time.
 */
import type { Block } from '../../records.ts';
import { h } from '../dom.ts';
import { icon } from '../icons.ts';
import { isFields, textOf } from './block-context.ts';
import { cellContent, rowsOf } from './tables.ts';

interface Sorting {
  column: number;
  down: boolean;
}

function words(cell: unknown): string {
  return isFields(cell) && cell.type === 'rich_text' ? (cellContent(cell).textContent ?? '') : textOf(cell);
}

function compare(a: unknown, b: unknown): number {
  const [left, right] = [isFields(a) ? a.value : undefined, isFields(b) ? b.value : undefined];
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return words(a).localeCompare(words(b), undefined, { numeric: true });
}

export function dataTable(block: Block): HTMLElement {
  const [header = [], ...rows] = rowsOf(block);
  const size = typeof block.page_size === 'number' ? block.page_size : 5;
  const rowHeader = typeof block.row_header_column_index === 'number' ? block.row_header_column_index : 0;
  let sorting: Sorting | undefined;
  let page = 0;
  let filter = '';

  function shown(): unknown[][] {
    const wanted = filter.toLowerCase();
    const kept = rows.filter((row) => row.some((cell) => words(cell).toLowerCase().includes(wanted)));
    if (sorting === undefined) return kept;
    const { column, down } = sorting;
    return kept.toSorted((a, b) => compare(a[column], b[column]) * (down ? -1 : 1));
  }
  const sortBy = (column: number) => {
    sorting = { column, down: sorting?.column === column && !sorting.down };
    page = 0;
    draw();
  };
  const heads = header.map((cell, column) => {
    const press = h(
      'button',
      { class: 'sort', type: 'button', on: { click: () => sortBy(column) } },
      cellContent(cell),
      icon('sort'),
    );
    return h('th', { scope: 'col', 'aria-sort': 'none' }, press);
  });
  const body = h('tbody');
  const count = h('span', { class: 'table-count', role: 'status' });
  const turn = (step: number) => () => {
    page += step;
    draw();
  };
  const back = h('button', { class: 'button button-small', type: 'button', on: { click: turn(-1) } }, 'Previous');
  const forth = h('button', { class: 'button button-small', type: 'button', on: { click: turn(1) } }, 'Next');

  function draw(): void {
    const found = shown();
    const from = page * size;
    const part = found.slice(from, from + size);
    const drawn = part.map((row) =>
      h(
        'tr',
        {},
        ...row.map((cell, column) =>
          h(
            column === rowHeader ? 'th' : 'td',
            {
              scope: column === rowHeader ? 'row' : undefined,
              class: isFields(cell) && cell.type === 'raw_number' ? 'align-right' : undefined,
            },
            cellContent(cell),
          ),
        ),
      ),
    );
    body.replaceChildren(...drawn);
    for (const [column, head] of heads.entries()) {
      const order = sorting?.column === column ? (sorting.down ? 'descending' : 'ascending') : 'none';
      head.setAttribute('aria-sort', order);
    }
    count.textContent = found.length === 0 ? 'No rows' : `${from + 1}–${from + part.length} of ${found.length}`;
    back.disabled = page === 0;
    forth.disabled = from + size >= found.length;
  }
  const find = h('input', {
    class: 'field field-small',
    type: 'search',
    placeholder: 'Filter rows',
    'aria-label': `Filter ${textOf(block.caption)}`,
  });
  find.addEventListener('input', () => {
    filter = find.value;
    page = 0;
    draw();
  });
  draw();
  const caption = h('caption', {}, textOf(block.caption));
  const drawn = h('table', { class: 'table data-table' }, caption, h('thead', {}, h('tr', {}, ...heads)), body);
  const long = rows.length > size;
  const tools = h(
    'div',
    { class: 'table-tools' },
    rows.length > 3 ? find : null,
    count,
    long ? back : null,
    long ? forth : null,
  );
  return h(
    'div',
    { class: 'data-frame' },
    h('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': textOf(block.caption) }, drawn),
    tools,
  );
}
