/**
 * Markdown in blocks: headings, paragraphs, lists, tables, code, quotes. All headings look alike, as in Slack.
 */
import { h } from '../dom.ts';
import { markdownInline } from './markdown-inline.ts';
import { markdownTable } from './markdown-table.ts';

const ITEM = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;
const TABLE_RULE = /^\s*(?:\||(?=.*\|))\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

interface Cursor {
  lines: string[];
  at: number;
}

const current = (cursor: Cursor) => cursor.lines[cursor.at] ?? '';
const has = (cursor: Cursor) => cursor.at < cursor.lines.length;

function takeWhile(cursor: Cursor, wanted: (line: string) => boolean): string[] {
  const start = cursor.at;
  while (has(cursor) && wanted(current(cursor))) cursor.at += 1;
  return cursor.lines.slice(start, cursor.at);
}

function fence(cursor: Cursor): Node {
  cursor.at += 1;
  const body = takeWhile(cursor, (line) => !line.trim().startsWith('```'));
  cursor.at += 1;
  return h('pre', { class: 'pre' }, body.join('\n'));
}

function list(cursor: Cursor, indent: number): Node {
  const ordered = /^\s*\d/.test(current(cursor));
  const start = Number.parseInt(current(cursor).trim(), 10);
  const root = h(ordered ? 'ol' : 'ul', { class: 'list', start: ordered && start > 1 ? start : undefined });
  while (has(cursor)) {
    const item = ITEM.exec(current(cursor));
    if (item === null) {
      // A line that is indented and no item continues the item before.
      if (current(cursor).trim() === '' || !/^\s{2,}/.test(current(cursor)) || root.lastChild === null) break;
      root.lastChild.appendChild(h('div', {}, ...markdownInline(current(cursor).trim())));
      cursor.at += 1;
      continue;
    }
    const depth = item[1]?.length ?? 0;
    if (depth < indent || (depth <= indent + 1 && /^\d/.test(item[2] ?? '') !== ordered)) break;
    if (depth > indent + 1 && root.lastChild !== null) {
      root.lastChild.appendChild(list(cursor, depth));
      continue;
    }
    root.appendChild(
      h(
        'li',
        {},
        ...markdownInline((item[3] ?? '').replace(/^\[([ x])\] /i, (_all, mark) => (mark === ' ' ? '☐ ' : '☑ '))),
      ),
    );
    cursor.at += 1;
  }
  return root;
}

function paragraph(cursor: Cursor): Node {
  const starts = (line: string) =>
    /^\s*$|^#{1,6}\s|^```|^\s*>|^ {0,3}([-*_])( *\1){2,}\s*$/.test(line) || ITEM.test(line);
  const first = current(cursor);
  cursor.at += 1;
  const rest = takeWhile(cursor, (line) => !starts(line));
  return h('p', { class: 'paragraph' }, ...markdownInline([first, ...rest].join('\n')));
}

function block(cursor: Cursor): Node {
  const line = current(cursor);
  if (line.trim().startsWith('```')) return fence(cursor);
  const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line);
  if (heading !== null) {
    cursor.at += 1;
    return h('h3', { class: 'heading' }, ...markdownInline(heading[1] ?? ''));
  }
  if (/^ {0,3}([-*_])( *\1){2,}\s*$/.test(line)) {
    cursor.at += 1;
    return h('hr', { class: 'rule' });
  }
  if (/^\s*>/.test(line)) {
    const body = takeWhile(cursor, (next) => /^\s*>/.test(next)).map((next) => next.replace(/^\s*> ?/, ''));
    return h('blockquote', { class: 'quote' }, ...markdownBlocks(body.join('\n')));
  }
  if (line.includes('|') && TABLE_RULE.test(cursor.lines[cursor.at + 1] ?? '')) {
    return markdownTable(takeWhile(cursor, (next) => next.includes('|')));
  }
  const item = ITEM.exec(line);
  return item === null ? paragraph(cursor) : list(cursor, item[1]?.length ?? 0);
}

function markdownBlocks(text: string): Node[] {
  const cursor: Cursor = { lines: text.split('\n'), at: 0 };
  const out: Node[] = [];
  while (has(cursor)) {
    if (current(cursor).trim() === '') cursor.at += 1;
    else out.push(block(cursor));
  }
  return out;
}

export function markdown(text: string): HTMLElement {
  return h('div', { class: 'markdown' }, ...markdownBlocks(text));
}
