/** Title, authors and year of a document: from the command line, else from CSL-JSON beside it, else from the document itself. */
import { basename, extname } from 'node:path';
import type { IngestPolicy } from '../domain/ingest.ts';
import { type Name, Work } from '../domain/work.ts';
import { cslBeside } from './csl.ts';
import type { Described } from './document.ts';
import { isInstruction, seen } from './inert.ts';
import { nameOf } from './people.ts';

export interface GivenDetails {
  title?: string | undefined;
  /** "Family, Given", or an organisation's name as it stands. */
  authors: readonly string[];
  year?: number | undefined;
}

export interface Details {
  title: string;
  authors: Name[];
  year: number | null;
  /** The rest of a CSL-JSON entry. */
  more: Partial<Work>;
  /** Whether somebody gave them; a document that is known already then takes them over. */
  given: boolean;
  /** For the person who waits: what is missing or doubtful. */
  remarks: string[];
}

const LONGEST_TITLE = 300;
const LATEST_YEAR = 2100;

const titleOf = (title: string | undefined, policy: IngestPolicy): string | undefined => {
  const plain = seen(title ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const none = [...policy.noTitle, ...policy.instructions].map((x) => new RegExp(x, 'i'));
  return plain && plain.length <= LONGEST_TITLE && !isInstruction(plain, none) ? plain : undefined;
};

function authorsOf(names: readonly Name[], policy: IngestPolicy): Name[] {
  const none = policy.noAuthor.map((x) => new RegExp(x, 'i'));
  const organisation = new RegExp(policy.organisation, 'i');
  return names
    .map(({ family, given }) => ({ family: seen(family), ...(given ? { given: seen(given) } : {}) }))
    .filter(({ family, given = '' }) => !isInstruction(`${given} ${family}`.trim(), none))
    .map((name) => {
      const whole = name.given ? `${name.given} ${name.family}` : name.family;
      return organisation.test(whole) ? { family: whole } : name;
    });
}

export function detailsOf(file: string, described: Described, given: GivenDetails, policy: IngestPolicy): Details {
  const beside = cslBeside(file);
  const csl = beside?.details ?? {};
  const { title: _, author: __, year: ___, ...more } = csl;
  const named = given.title ?? csl.title ?? titleOf(described.title, policy) ?? titleOf(described.largest, policy);
  const authors =
    given.authors.length > 0
      ? given.authors.map((a) => (a.includes(',') ? nameOf(a) : { family: a.trim() }))
      : (csl.author ?? authorsOf(described.authors, policy));
  const said = given.year ?? csl.year;
  const year = said ?? described.year ?? null;
  const missing = [
    ...(named === undefined ? ['title (the file’s name stands in)'] : []),
    ...(authors.length === 0 ? ['author'] : []),
    ...(year === null || year > LATEST_YEAR ? ['year'] : []),
  ];
  const remarks = [
    ...(beside && !beside.details ? [`${basename(beside.file)} beside it is no CSL-JSON and was not used`] : []),
    ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []),
    ...(said === undefined && described.yearOfFile && year !== null
      ? [`the year ${year} is that of the file; --year gives the year of publication`]
      : []),
  ];
  return {
    title: named ?? basename(file, extname(file)).replace(/[-_]+/g, ' '),
    authors: [...authors],
    year: year !== null && year <= LATEST_YEAR ? year : null,
    more,
    given: given.title !== undefined || given.authors.length > 0 || said !== undefined || Object.keys(csl).length > 0,
    remarks,
  };
}

export const workOf = (id: string, { title, authors, year, more }: Details): Work =>
  Work.parse({
    type: 'document',
    ...more,
    id,
    title,
    author: authors,
    issued: { 'date-parts': year === null ? [[]] : [[year]] },
    added: true,
  });
