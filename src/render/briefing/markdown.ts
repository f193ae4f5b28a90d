/** A briefing as Markdown (CommonMark with tables), readable as plain text too. */
import { escapeMarkdown } from '../text/escape.ts';
import type { Piece } from '../text/piece.ts';
import type { Block, BriefingDocument, Line, Section } from './document.ts';

function piece(p: Piece): string {
  switch (p.kind) {
    case 'text':
      return escapeMarkdown(p.text);
    case 'strong':
      return `**${escapeMarkdown(p.text).trim()}**`;
    case 'emphasis':
      return `*${escapeMarkdown(p.text).trim()}*`;
    case 'words':
      return `‘${escapeMarkdown(p.text)}’`;
    case 'cite':
      return ` ${p.numbers.map((n) => `[${n}]`).join('')}`;
    case 'link':
      return `[${escapeMarkdown(p.text)}](<${p.href.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
  }
}

/** Strong text that ends in a space ("Met: ") keeps the space outside of its asterisks, where Markdown wants it. */
const drawn = (p: Piece): string =>
  'text' in p && p.kind !== 'text' && /\s$/.test(p.text) ? `${piece(p)} ` : piece(p);

const lineToMarkdown = (line: Line): string => line.map(drawn).join('');

const list = (items: readonly Line[]): string => items.map((i) => `- ${lineToMarkdown(i)}`).join('\n');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function block(b: Block): string {
  switch (b.kind) {
    case 'paragraph':
      return lineToMarkdown(b.line);
    case 'asked':
      return b.paragraphs.map((p) => `> ${escapeMarkdown(p)}`).join('\n>\n');
    case 'list':
    case 'works':
      return list(b.items);
    case 'subheading':
      return `### ${escapeMarkdown(b.title)}`;
    case 'table':
      return [
        row(b.columns.map((c) => escapeMarkdown(c.name))),
        row(b.columns.map(() => '---')),
        ...b.rows.map((r) => row(r.map((cell) => cell.map(lineToMarkdown).join('<br>')))),
      ].join('\n');
    case 'picture':
      return `*${escapeMarkdown(b.caption)}* ${escapeMarkdown(b.alt)}`;
    case 'risk':
      return [
        `### ${escapeMarkdown(b.name)} (${b.severity} severity)`,
        ...b.lines.map(lineToMarkdown),
        ...(b.mitigations.length > 0 ? ['What can be done:', list(b.mitigations)] : []),
      ].join('\n\n');
    case 'references':
      // Two spaces and a new line: a line break that stays inside the entry.
      return b.items.map(({ n, lines }) => `${n}. ${lines.map(lineToMarkdown).join('  \n   ')}`).join('\n');
  }
}

const section = ({ title, blocks }: Section): string =>
  [`## ${escapeMarkdown(title)}`, ...blocks.map(block)].join('\n\n');

export const toMarkdown = (doc: BriefingDocument): string =>
  `${[`# ${escapeMarkdown(doc.title)}`, `*${escapeMarkdown(doc.subtitle)}*`, ...doc.sections.map(section)].join('\n\n')}\n`;
