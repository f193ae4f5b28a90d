/** A page's text items to lines, from where they stand; running heads and page numbers are told by coming again. */
import type { TextItem } from './seen.ts';

export interface PdfLine {
  text: string;
  page: number;
  left: number;
  right: number;
  /** Of the baseline, counted upwards. */
  y: number;
  size: number;
  bold: boolean;
}

const sizeOf = (item: TextItem) => Math.hypot(item.transform[2] ?? 0, item.transform[3] ?? 0) || item.height;
const isTurned = ({ transform: [a = 1, b = 0] }: TextItem) => Math.abs(b) > 0.1 * Math.abs(a);

function lineOf(items: readonly TextItem[], page: number, isBold: (font: string) => boolean): PdfLine | null {
  const written = items.filter((i) => i.str.trim());
  const text = items
    .map((i) => i.str)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const [first] = written;
  if (!first || !text) return null;
  const largest = written.reduce((a, b) => (a.str.length >= b.str.length ? a : b));
  return {
    text,
    page,
    left: Math.min(...written.map((i) => i.transform[4] ?? 0)),
    right: Math.max(...written.map((i) => (i.transform[4] ?? 0) + i.width)),
    y: largest.transform[5] ?? 0,
    size: sizeOf(largest),
    bold: written.every((i) => isBold(i.fontName)),
  };
}

/** @param isBold whether a font's letters are bold, by the name that the page uses for it */
export function linesOf(items: readonly TextItem[], page: number, isBold: (font: string) => boolean): PdfLine[] {
  const rows: TextItem[][] = [];
  let ended = true;
  for (const item of items) {
    if (isTurned(item)) continue;
    const row = rows.at(-1);
    const before = row?.findLast((i) => i.str.trim());
    const drop = before && item.str.trim() ? Math.abs((before.transform[5] ?? 0) - (item.transform[5] ?? 0)) : 0;
    const apart = drop > 0.6 * Math.max(before ? sizeOf(before) : 0, sizeOf(item));
    if (row && !ended && !apart) row.push(item);
    else if (item.str) rows.push([item]);
    ended = item.hasEOL;
  }
  return rows.flatMap((row) => lineOf(row, page, isBold) ?? []);
}

const PAGE_NUMBER = /^(?:page )?[-–—|\s]*(?:\d{1,4}|[ivxl]{1,6})[-–—|\s]*(?:(?:of|\/) ?\d{1,4})?$/i;
/** Lines at the top and at the bottom of a page that may be its furniture. */
const EDGE = 2;
const sameOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, '');

function edgesOf(lines: readonly PdfLine[]): PdfLine[] {
  const down = lines.toSorted((a, b) => b.y - a.y);
  return [...down.slice(0, EDGE), ...down.slice(-EDGE)];
}

/** @param pages lines by page @returns those that are page numbers, or stand at the edge of most pages */
export function furnitureOf(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const times = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(edgesOf(lines).map((l) => sameOf(l.text)))) times.set(key, (times.get(key) ?? 0) + 1);
  const often = Math.max(2, Math.min(5, Math.ceil(pages.length * 0.4)));
  return new Set(
    pages.flatMap((lines) =>
      edgesOf(lines).filter(
        (l) => PAGE_NUMBER.test(l.text) || (pages.length > 2 && (times.get(sameOf(l.text)) ?? 0) >= Math.max(3, often)),
      ),
    ),
  );
}
