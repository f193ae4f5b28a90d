/** Tables in plain text: cells divided by tabs, a row possibly broken over pages. A column is read as one paragraph. */
import type { Paragraph } from './paragraph.ts';

export const isTableRow = (line: string): boolean => line.includes('\t');

const RULER = /^[-–—\s]*$/;
const plain = (cell: string) => cell.replace(/<[^>]+>/g, '').trim();

/**
 * @param rows the table's rows, cell by cell; a first row of short cells is the heading
 * @returns one paragraph for each column, with seams where rows were joined
 */
export function tableColumns(rows: string[][], section: string): Paragraph[] {
  const width = rows.reduce((most, r) => Math.max(most, r.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.map((r) => plain(r[column] ?? '')).filter((c) => c && !RULER.test(c));
    let text = '';
    const seams: number[] = [];
    for (const [i, cell] of cells.entries()) {
      const heading = i === 0 && cells.length > 1 && cell.length < 60;
      if (text) {
        text += ' ';
        seams.push(text.length);
      }
      text += heading ? `${cell}:` : cell;
    }
    return { text, seams, section, footnote: false };
  }).filter((p) => p.text);
}
