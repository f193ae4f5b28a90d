/**
 * A table written in markdown: header, rule with alignments, rows.
 */
import { h } from '../dom.ts';
import { markdownInline } from './markdown-inline.ts';

function cells(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

function alignment(rule: string | undefined): string {
  if (rule === undefined) return '';
  if (rule.startsWith(':') && rule.endsWith(':')) return 'align-center';
  return rule.endsWith(':') ? 'align-right' : '';
}

export function markdownTable(lines: readonly string[]): HTMLElement {
  const [header = '', rule = '', ...rows] = lines;
  const sides = cells(rule).map(alignment);
  const head = cells(header).map((cell, index) =>
    h('th', { scope: 'col', class: sides[index] }, ...markdownInline(cell)),
  );
  const body = rows.map((row) =>
    h('tr', {}, ...cells(row).map((cell, index) => h('td', { class: sides[index] }, ...markdownInline(cell)))),
  );
  const table = h('table', { class: 'table' }, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...body));
  return h('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': 'Table' }, table);
}
