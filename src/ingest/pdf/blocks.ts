/** Lines of a whole document to headings and paragraphs: told by size, boldness, gaps, indents and where lines end. */
import { type Joined, join } from '../join.ts';
import type { Paragraph } from '../paragraph.ts';
import { furnitureOf, type PdfLine } from './lines.ts';

const ENDS = /[.?!:;]["'’”)\]*]*(\d{1,3})?$/;
const BULLET = /^(?:[-•▪◦‣–*] |\(?[a-z0-9]{1,2}[.)] )/i;
/** A table of contents repeats the headings, with dots that lead to page numbers. */
const CONTENTS = /(?:\. ?){5,}/;
const LONGEST_HEADING = 120;
const PREFIX = /^(?:co|non|self|ex|well|multi|inter|pre|post|third|long|short)$/;
const startsLower = (text: string) => /^["'“‘(]?\p{Ll}/u.test(text);

const median = (xs: readonly number[]) => xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)] ?? 0;

/** The size of most of the text. */
function bodySizeOf(lines: readonly PdfLine[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    weights.set(key, (weights.get(key) ?? 0) + text.length);
  }
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const leadingOf = (lines: readonly PdfLine[], size: number) =>
  median(
    lines.flatMap((line, i) => {
      const drop = (lines[i - 1]?.y ?? 0) - line.y;
      return i > 0 && line.page === lines[i - 1]?.page && drop > 0 && drop < 2.2 * size ? [drop] : [];
    }),
  ) || 1.2 * size;

/** Lines that begin at about the same place are of one column. */
function rightEdges(lines: readonly PdfLine[], size: number): (line: PdfLine) => number {
  const columnOf = (line: PdfLine) => Math.round(line.left / (4 * size || 1));
  const columns = Map.groupBy(lines, columnOf);
  const edges = new Map(
    [...columns].map(([column, of]) => {
      const rights = of.map((l) => l.right).toSorted((a, b) => a - b);
      return [column, rights[Math.floor(rights.length * 0.75)] ?? 0];
    }),
  );
  return (line) => edges.get(columnOf(line)) ?? line.right;
}

interface Setting {
  size: number;
  leading: number;
  /** Where full lines end in the column of a line. */
  rightOf(line: PdfLine): number;
}

function isHeading(line: PdfLine, { size }: Setting): boolean {
  const distinct = line.size > 1.12 * size || (line.bold && line.size > 0.9 * size);
  return distinct && line.text.length <= LONGEST_HEADING && /\p{L}/u.test(line.text) && !/[.;,]$/.test(line.text);
}

/** True where a line begins a new paragraph after the one before it. */
function opens(line: PdfLine, before: PdfLine, { size, leading, rightOf }: Setting): boolean {
  if (BULLET.test(line.text)) return true;
  const ended = ENDS.test(before.text);
  const drop = before.y - line.y;
  const jumped = line.page !== before.page || drop < -0.5 * size;
  const indented = line.left > before.left + 0.8 * size && drop < 3 * leading;
  const short = before.right < rightOf(before) - 8 * size;
  if (startsLower(line.text)) return false;
  if (!jumped && drop > 2.5 * leading) return true;
  if (!ended) return false;
  if (jumped) return short || indented;
  return drop > 1.35 * leading || indented || (short && drop > 0) || Math.abs(line.size - before.size) > 0.12 * size;
}

/** Typesetters part words in a PDF: a hyphen is the author's where the word has it elsewhere, or where both its parts are words. */
function isAuthors(head: string, tail: string, whole: string): boolean {
  const left = /(\p{L}+)-$/u.exec(head)?.[1]?.toLowerCase() ?? '';
  const right = /^(\p{L}+)/u.exec(tail)?.[1]?.toLowerCase() ?? '';
  const isWord = (w: string) => new RegExp(`(?<![\\p{L}-])${w}(?![\\p{L}-])`, 'u').test(whole);
  if (whole.includes(`${left}-${right}`)) return true;
  return !whole.includes(left + right) && (PREFIX.test(left) || (isWord(left) && isWord(right)));
}

interface Open extends Joined {
  pages: { at: number; page: number }[];
}

/** @param pages lines by page, in the order of the text */
export function blocksOf(pages: readonly (readonly PdfLine[])[]): {
  paragraphs: Paragraph[];
  largest: string | undefined;
} {
  const furniture = furnitureOf(pages);
  const lines = pages.flat().filter((l) => !furniture.has(l) && !CONTENTS.test(l.text));
  const size = bodySizeOf(lines);
  const leading = leadingOf(
    lines.filter((l) => Math.abs(l.size - size) < 0.6),
    size,
  );
  const setting: Setting = { size, leading, rightOf: rightEdges(lines, size) };
  const whole = lines
    .map((l) => l.text)
    .join('\n')
    .toLowerCase();
  const paragraphs: Paragraph[] = [];
  let section = '';
  let heading: PdfLine | null = null;
  let open = null as Open | null;
  let before: PdfLine | null = null;

  const close = () => {
    if (open) paragraphs.push({ ...open, section, footnote: false });
    open = null;
  };
  for (const line of lines) {
    if (isHeading(line, setting)) {
      close();
      const goesOn =
        heading !== null &&
        heading === before &&
        Math.abs(line.size - heading.size) < 0.5 &&
        heading.page === line.page;
      section = goesOn ? `${section} ${line.text}` : line.text;
      heading = line;
      before = line;
      continue;
    }
    const current = open as Open | null;
    if (current === null || before === null || heading === before || opens(line, before, setting)) {
      close();
      open = { text: line.text, seams: [], pages: [{ at: 0, page: line.page }] };
    } else {
      const turned: boolean = before.page !== line.page;
      const joined = join(current, line.text, whole, turned, isAuthors);
      const at = joined.text.length - line.text.length;
      open = { ...joined, pages: turned ? [...current.pages, { at, page: line.page }] : current.pages };
    }
    before = line;
  }
  close();
  const first = lines.filter((l) => l.page === lines[0]?.page && isHeading(l, setting));
  const top = Math.max(0, ...first.map((l) => l.size));
  const title = first.filter((l) => l.size > top - 0.5 && l.size > 1.12 * size).map((l) => l.text);
  return { paragraphs, largest: title.length > 0 && title.length < 5 ? title.join(' ') : undefined };
}
