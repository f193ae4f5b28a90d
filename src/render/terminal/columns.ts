/** Text in columns for a terminal: words wrapped to a width, and tables of wrapped cells. */

/** Fits a usual window and a printed page. */
export const WIDTH = 100;

/** A to Z, then AA, AB and so on: short names for what stands side by side. */
export const letter = (i: number): string =>
  (i < 26 ? '' : letter(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));

/** @param width in characters; a word that is longer is cut */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1) ?? '';
    const characters = [...word];
    if (line && [...line].length + 1 + characters.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else {
      for (let at = 0; at < characters.length; at += width) lines.push(characters.slice(at, at + width).join(''));
    }
  }
  return lines.length > 1 ? lines.slice(1) : [''];
}

/** A paragraph whose lines after the first stand further in. */
export const hanging = (text: string, width: number, first: string, others: string): string[] =>
  wrapped(text, width - others.length).map((line, i) => `${i === 0 ? first : others}${line}`);

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - [...text].length));
const GAP = '  ';

/** @param widths one for each column, without the gaps between them */
export function table(rows: readonly (readonly string[])[], widths: readonly number[]): string[] {
  return rows.flatMap((row) => {
    const cells = widths.map((width, i) => wrapped(row[i] ?? '', width));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) =>
      cells
        .map((lines, i) => padded(lines[at] ?? '', widths[i] ?? 0))
        .join(GAP)
        .trimEnd(),
    );
  });
}
