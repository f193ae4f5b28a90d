/**
 * Slack's limits on the two kinds of table.
 */
import type { Fields } from '../records.ts';
import { type Complain, checkList, checkText, isFields } from './complaint.ts';

const CELLS = ['raw_text', 'raw_number', 'rich_text'];

function checkCell(cell: unknown, header: boolean, at: string, complain: Complain): void {
  if (!isFields(cell) || typeof cell.type !== 'string' || !CELLS.includes(cell.type)) {
    complain(at, `must be one of ${CELLS.join(', ')}`);
    return;
  }
  if (cell.type === 'rich_text') {
    if (header) complain(`${at}/type`, 'rich_text is not allowed in the header row');
    return;
  }
  checkText(cell.text, 10_000, `${at}/text`, complain);
  if (cell.type === 'raw_number' && typeof cell.value !== 'number') complain(`${at}/value`, 'must be a number');
}

function checkRows(
  block: Fields,
  min: number,
  max: number,
  plainHeader: boolean,
  at: string,
  complain: Complain,
): void {
  const rows = checkList(block.rows, min, max, `${at}/rows`, complain);
  const widths = new Set<number>();
  for (const [index, row] of rows.entries()) {
    const cells = checkList(row, 1, 20, `${at}/rows/${index}`, complain);
    widths.add(cells.length);
    for (const [column, cell] of cells.entries()) {
      checkCell(cell, plainHeader && index === 0, `${at}/rows/${index}/${column}`, complain);
    }
  }
  if (plainHeader && widths.size > 1) complain(`${at}/rows`, 'all rows must have the same number of values');
}

export function checkTable(block: Fields, at: string, complain: Complain): void {
  checkRows(block, 1, 100, false, at, complain);
  if (block.column_settings !== undefined) checkList(block.column_settings, 0, 20, `${at}/column_settings`, complain);
}

export function checkDataTable(block: Fields, at: string, complain: Complain): void {
  checkText(block.caption, 3000, `${at}/caption`, complain);
  checkRows(block, 2, 101, true, at, complain);
  const size = block.page_size;
  if (size !== undefined && (typeof size !== 'number' || size < 1 || size > 100)) {
    complain(`${at}/page_size`, 'must be between 1 and 100');
  }
}

/** Characters in all cells, which together may not pass 10,000 in one message. */
export function tableLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + tableLength(item), 0);
  if (!isFields(value)) return 0;
  const own = typeof value.text === 'string' ? value.text.length : 0;
  return own + tableLength(value.rows) + tableLength(value.elements);
}
