/** Tables: drawn where they fit Slack's table block, told row by row where they don't or where nobody sees them. */
import { visible } from './inert.ts';
import { bold, list, type Piece, type Run } from './piece.ts';

const MOST_ROWS = 100;
const MOST_COLUMNS = 20;
const MOST_CHARACTERS = 6000;

const told = ([header = [], ...rows]: string[][]): Run[][] =>
  rows.map((row) => {
    const [first = '', ...rest] = row;
    const facts = rest.map((cell, index) => `${header[index + 1] ?? ''}: ${cell}`.replace(/^: /, ''));
    return [bold(first), `: ${facts.join('; ')}`];
  });

/** @param rows the header first */
export function tablePieces(rows: string[][]): Piece[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const size = rows.flat().reduce((sum, cell) => sum + cell.length, 0);
  const inWords = list(told(rows));
  if (rows.length < 2 || columns < 2) return list(rows.map((row) => [row.join(' ')]));
  if (rows.length > MOST_ROWS || columns > MOST_COLUMNS || size > MOST_CHARACTERS) return inWords;
  const square = rows.map((row) =>
    Array.from({ length: columns }, (_, index) => visible(row[index] ?? '').trim() || '–'),
  );
  return [
    {
      text: inWords.map(({ text }) => text).join('\n'),
      blocks: [
        {
          type: 'table',
          rows: square.map((row) => row.map((text) => ({ type: 'raw_text' as const, text }))),
          column_settings: Array.from({ length: columns }, () => ({ is_wrapped: true })),
        },
      ],
    },
  ];
}
