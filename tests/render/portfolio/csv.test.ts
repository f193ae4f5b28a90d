/** The CSV comes out of a spreadsheet as it went in, and no cell is a formula. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, toCsv } from '../../../src/render/portfolio/csv.ts';
import { names, placementOf } from '../slack/setting.ts';

/** A strict reader of RFC 4180, written apart from the writer. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  while (field.lastIndex < csv.length) {
    const [, quoted, bare, end] = field.exec(csv) ?? [];
    if (end === undefined) throw new Error('not well formed');
    row.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const entry = (id: string, text = 'Parents sit on a panel.') => ({ id, placement: placementOf(text) });

describe('a cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '\n@x', '＝1', '＋1', '－1', '＠x', '\u00a0=1'])(
    'is no formula: %j',
    (value) => expect(cell(value).replace(/^"|"$/g, '')).toBe(`'${value}`),
  );
  it.each(['co-production', "can't tell", 'a = b', '1-2', ''])('stays as it is: %j', (value) =>
    expect(cell(value)).toBe(value),
  );
});

describe('toCsv', () => {
  it('has a column for every framework, and a row of the same length for every service', () => {
    const [head, ...rows] = parsed(toCsv([entry('a'), entry('b')], names));
    expect(head?.slice(0, 2)).toEqual(['id', 'description']);
    expect(head).toEqual(expect.arrayContaining(['Three modes', 'Three modes: how sure', 'risks']));
    expect(new Set(head).size).toBe(head?.length);
    expect(rows.map((r) => r.length)).toEqual([head?.length, head?.length]);
    expect(rows[0]).toContain('Participative co-production');
    expect(rows[0]?.at(-1)).toContain('Hollow promise (medium)');
  });
  it('gives back any id and any words', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('a,b', 'say "no"', 'two\r\nlines', ' end '),
        (id, more) => {
          const [, row] = parsed(toCsv([entry(`x${id}${more}`)], names));
          expect(row?.[0]).toBe(`x${id}${more}`);
        },
      ),
    ));
});
