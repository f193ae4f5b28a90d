/** A portfolio as CSV (RFC 4180): one row a service, all of the table, for a spreadsheet. */
import type { Names } from '../../domain/names.ts';
import type { PortfolioEntry } from '../../domain/portfolio.ts';
import { line } from '../text/piece.ts';
import { definitions, reachOf, risks, standings, values } from './cells.ts';

/** What a spreadsheet would take for a formula, in every width and after any blank; an apostrophe makes it text. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

export function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type Field = [column: string, value: string];

const fieldsOf = ({ id, placement: p }: PortfolioEntry, names: Names): Field[] => [
  ['id', id],
  ['description', line(p.text)],
  ['what it is', reachOf(p)],
  ['when', p.tense],
  ...standings(p.placements, names).flatMap(({ framework, category, status }): Field[] => [
    [framework, category],
    [`${framework}: how sure`, status],
  ]),
  [names.frameworks.value?.name ?? 'value', values(p.placements, names).join('; ')],
  ...definitions(p.placements, names).map(({ author, verdict }): Field => [`${author}: co-production?`, verdict]),
  ['risks', risks(p, names).join('; ')],
];

/** @param entries at least one */
export function toCsv(entries: readonly PortfolioEntry[], names: Names): string {
  const rows = entries.map((entry) => fieldsOf(entry, names));
  const lines = [(rows[0] ?? []).map(([column]) => column), ...rows.map((fields) => fields.map(([, value]) => value))];
  return lines.map((fields) => `${fields.map(cell).join(',')}\r\n`).join('');
}
