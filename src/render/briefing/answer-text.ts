/**
 * Reads the Markdown of an answer (paragraphs, lists, tables, bold, italics, [1] marks) into blocks, so that it can be drawn in
 * every format. Anything else, links above all, stays the text that it is.
 */
import { cite, clean, emphasis, type Piece, strong, text } from '../text/piece.ts';
import type { Block, Line } from './document.ts';

type Renumber = (numbers: number[]) => number[];

const INLINE =
  /((?:\[\d+(?:, ?\d+)*\][ ]?)*\[\d+(?:, ?\d+)*\])|\*\*(.+?)\*\*|\*(?!\s)([^*]+?)\*|(?<!\w)_(?!\s)([^_]+?)_(?!\w)|\\([\\`*_{}[\]()#+\-.!|<>~&])/g;

/** Runs of text are put together, so that an escaped character doesn't begin a new one. */
function joined(pieces: readonly Piece[]): Line {
  const line: Line = [];
  for (const piece of pieces) {
    const last = line.at(-1);
    // The space before a mark is the renderers' to draw.
    if (piece.kind === 'cite' && last?.kind === 'text') line[line.length - 1] = text(last.text.trimEnd());
    if (piece.kind === 'text' && last?.kind === 'text') line[line.length - 1] = text(last.text + piece.text);
    else if (piece.kind !== 'text' || piece.text !== '') line.push(piece);
  }
  return line;
}

export function readInline(markdown: string, renumber: Renumber): Line {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of markdown.matchAll(INLINE)) {
    const [whole, marks, bold, starred, underlined, escaped] = match;
    pieces.push(text(markdown.slice(end, match.index)));
    if (marks) pieces.push(...cite(renumber([...marks.matchAll(/\d+/g)].map((m) => Number(m[0])))));
    else if (bold) pieces.push(strong(bold));
    else if (starred ?? underlined) pieces.push(emphasis(starred ?? underlined ?? ''));
    else pieces.push(text(escaped ?? whole));
    end = match.index + whole.length;
  }
  pieces.push(text(markdown.slice(end)));
  return joined(pieces);
}

const cells = (row: string): string[] =>
  row
    .replace(/^\s*\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((c) => c.trim());

function table(rows: readonly string[], renumber: Renumber): Block {
  const [head = '', , ...body] = rows;
  const names = cells(head);
  const width = Math.floor(100 / names.length);
  return {
    kind: 'table',
    caption: names.join(', '),
    columns: names.map((name) => ({ name, width })),
    rows: body.map((r) => names.map((_, i) => [readInline(cells(r)[i] ?? '', renumber)])),
  };
}

function blockOf(lines: readonly string[], renumber: Renumber): Block {
  const [first = ''] = lines;
  if (/^\s*\|.*\|\s*$/.test(first) && /^[\s|:-]+$/.test(lines[1] ?? '')) return table(lines, renumber);
  if (/^\s*([-*•]|\d+\.) /.test(first)) {
    const items = lines.join('\n').split(/\n(?=\s*(?:[-*•]|\d+\.) )/);
    return {
      kind: 'list',
      items: items.map((i) => readInline(i.replace(/^\s*([-*•]|\d+\.) /, '').replace(/\s*\n\s*/g, ' '), renumber)),
    };
  }
  const heading = /^#{1,6} (.+)$/.exec(first);
  if (heading?.[1] && lines.length === 1) return { kind: 'subheading', title: heading[1] };
  return { kind: 'paragraph', line: readInline(lines.join(' ').replace(/\s+/g, ' ').trim(), renumber) };
}

/** Lists and headings also begin and end without an empty line around them. */
const separated = (markdown: string): string =>
  markdown
    .replace(/^(#{1,6} .+)$/gm, '\n$1\n')
    .replace(/^(?!\s*(?:[-*•]|\d+\.) )(\S.*)\n(?=\s*(?:[-*•]|\d+\.) )/gm, '$1\n\n');

export const readMarkdown = (markdown: string, renumber: Renumber): Block[] =>
  separated(clean(markdown))
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').filter((l) => l.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => blockOf(lines, renumber));
