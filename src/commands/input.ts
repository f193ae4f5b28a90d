/** What comes in: a file or standard input, whole or line by line. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { UserFault } from './fault.ts';

/** @throws UserFault naming the file where it cannot be read */
export function textOf(file: string | undefined): string {
  if (file === undefined) return readFileSync(0, 'utf8').replace(/\r?\n$/, '');
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw new UserFault(`Cannot read ${file}: check the path, or pass the text on standard input.`);
  }
}

export interface Row {
  id: unknown;
  [key: string]: unknown;
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'id' in value;

function parsed(line: string): Row | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRow(value) ? value : null;
  } catch {
    return null;
  }
}

/** A line that is a row, or the sentence that says why it is none. */
export type Line = { n: number } & ({ row: Row; error: null } | { row: null; error: string });

/** All rows of a text at once; empty lines count but give none. */
export const rowsIn = (text: string): Line[] =>
  text.split(/\r?\n/).flatMap((line, i): Line[] => {
    if (!line.trim()) return [];
    const row = parsed(line);
    return [
      row ? { n: i + 1, row, error: null } : { n: i + 1, row: null, error: 'It is no JSON object with an "id".' },
    ];
  });

/**
 * Answers every line of standard input in order; a line that is no row gives an error row and the run goes on.
 * @param answer gives the fields beside `id`
 */
export async function eachRow(answer: (row: Row) => Promise<object> | object): Promise<void> {
  let n = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    n++;
    if (!line.trim()) continue;
    const row = parsed(line);
    const result = row
      ? { id: row.id, ...(await answer(row)) }
      : { id: null, line: n, error: `Line ${n} is no JSON object with an "id".` };
    if (!process.stdout.write(`${JSON.stringify(result)}\n`))
      await new Promise((go) => process.stdout.once('drain', go));
  }
}

export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');
