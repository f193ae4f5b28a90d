/** `tango portfolio`: many descriptions from a file of rows, as a table for a spreadsheet or a page. */
import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { assemble } from '../assembly.ts';
import { configOf } from '../config.ts';
import type { PortfolioEntry } from '../domain/portfolio.ts';
import { toCsv } from '../render/portfolio/csv.ts';
import { toPortfolioHtml } from '../render/portfolio/html.ts';
import { version } from '../version.ts';
import { UserFault } from './fault.ts';
import { rowsIn, stringOf, textOf } from './input.ts';
import { describedIn, placed } from './place.ts';

const FORMATS = ['.csv', '.html'];

export async function portfolioCommand(file: string, { output }: { output: string }): Promise<void> {
  const format = extname(output).toLowerCase();
  if (!FORMATS.includes(format))
    throw new UserFault(`A portfolio is written as ${FORMATS.join(' or ')}: name the file accordingly.`, 2);
  const rows = rowsIn(textOf(file));
  const assembly = assemble(configOf(process.env), null);
  const entries = rows.flatMap(({ n, row, error }): PortfolioEntry[] => {
    const placement = row ? placed(describedIn(row), assembly) : { error };
    if (!('error' in placement)) return [{ id: stringOf(row?.id) || JSON.stringify(row?.id), placement }];
    process.stderr.write(`Line ${n}${row ? ` (${JSON.stringify(row.id)})` : ''} is left out. ${placement.error}\n`);
    return [];
  });
  if (entries.length === 0)
    throw new UserFault(`Nothing was written: ${file} has no row {"id","text"} that could be placed.`);
  const { names } = assembly;
  writeFileSync(output, format === '.csv' ? toCsv(entries, names) : toPortfolioHtml(entries, names, version));
  process.stderr.write(`Wrote ${output}: ${entries.length} placed, ${rows.length - entries.length} left out.\n`);
}
