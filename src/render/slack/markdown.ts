/**
 * The Markdown of Tango's answers and briefings as pieces: paragraphs, lists, headings, tables, bold and italics.
 * Anything else, links above all, comes out as the words it is made of.
 */
import { bold, heading, list, type Piece, paragraph, quotation, type Run } from './piece.ts';
import { tablePieces } from './table.ts';

const INLINE =
  /\*\*(?<bold>[^*\n]+)\*\*|__(?<strong>[^_\n]+)__|(?<![\w*])\*(?<it>[^*\s][^*\n]*)\*(?![\w*])|(?<![\w_])_(?<em>[^_\s][^_\n]*)_(?![\w_])/g;
const LINK = /!?\[(?<label>[^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g;

export function inline(text: string): Run[] {
  const plain = text.replace(LINK, '$<label>').replace(/`([^`\n]+)`/g, '$1');
  const runs: Run[] = [];
  let at = 0;
  for (const match of plain.matchAll(INLINE)) {
    if (match.index > at) runs.push(plain.slice(at, match.index));
    const { bold: one, strong, it, em } = match.groups ?? {};
    const words = one ?? strong;
    runs.push(words === undefined ? { text: it ?? em ?? '', italic: true } : bold(words));
    at = match.index + match[0].length;
  }
  if (at < plain.length) runs.push(plain.slice(at));
  return runs;
}

const cells = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => inline(cell.trim().replaceAll('\\|', '|')).map(wordsIn).join(''));
const wordsIn = (run: Run): string => (typeof run === 'string' ? run : 'user' in run ? '' : run.text);

const KINDS = {
  heading: /^#{1,6}\s+/,
  bullet: /^\s*[-*+•]\s+/,
  ordered: /^\s*\d+[.)]\s+/,
  quote: /^>\s?/,
  table: /^\s*\|.*\|\s*$/,
} as const;
type Kind = keyof typeof KINDS | 'text' | 'blank';

function kindOf(line: string): Kind {
  if (line.trim() === '' || /^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) return 'blank';
  for (const [kind, pattern] of Object.entries(KINDS)) if (pattern.test(line)) return kind as keyof typeof KINDS;
  return 'text';
}

function draw(kind: Kind, lines: string[]): Piece[] {
  if (kind === 'blank') return [];
  if (kind === 'table') return tablePieces(lines.filter((line) => !/^[\s|:-]+$/.test(line)).map(cells));
  if (kind === 'text') return paragraph(...inline(lines.join('\n')));
  const bare = lines.map((line) => line.replace(KINDS[kind], ''));
  if (kind === 'heading') return bare.flatMap((line) => heading(inline(line).map(wordsIn).join('')));
  if (kind === 'quote') return quotation(...inline(bare.join('\n')));
  return list(bare.map(inline), kind);
}

export function markdownPieces(markdown: string): Piece[] {
  const pieces: Piece[] = [];
  let kind: Kind = 'blank';
  let lines: string[] = [];
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const next = kindOf(line);
    // A line that is indented under a list item belongs to it.
    if (next === 'text' && (kind === 'bullet' || kind === 'ordered') && /^\s{2,}/.test(line)) {
      lines.push(`${lines.pop() ?? ''} ${line.trim()}`);
      continue;
    }
    if (next !== kind) {
      pieces.push(...draw(kind, lines));
      lines = [];
    }
    kind = next;
    lines.push(line);
  }
  return [...pieces, ...draw(kind, lines)];
}
