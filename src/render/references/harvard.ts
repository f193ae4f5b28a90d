/**
 * Works in Harvard style (Cite Them Right), from CSL-JSON. Written here because citeproc's licence (CPAL/AGPL) does not fit
 * and Tango needs only articles, books and reports.
 */
import type { Work } from '../../domain/work.ts';
import { emphasis, line, type Piece, plain, text } from '../text/piece.ts';

const MOST_NAMES = 3;

const yearOf = (work: Work): string => String(work.issued['date-parts'][0]?.[0] ?? 'n.d.');

const initials = (given: string | undefined): string =>
  (given ?? '')
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((part) =>
      part
        .split('-')
        .map((p) => `${p.slice(0, 1)}.`)
        .join('-'),
    )
    .join('');

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const authors = (work: Work): string =>
  listed(work.author.map(({ family, given }) => (given ? `${family}, ${initials(given)}` : family)));

/** "Osborne and Strokosch (2013)". */
export function shortName(work: Work): string {
  const families = work.author.map((a) => a.family);
  const names = families.length > MOST_NAMES ? `${families[0]} et al.` : listed(families);
  return `${names} (${yearOf(work)})`;
}

function address(work: Work): Piece[] {
  const link = (label: string, href: string, shown: string): Piece[] => [
    text(` ${label}`),
    { kind: 'link', text: shown, href },
    text('.'),
  ];
  if (work.DOI) return link('doi: ', `https://doi.org/${encodeURI(work.DOI)}`, work.DOI);
  const urn = work.URN ? [text(` ${work.URN}.`)] : [];
  return work.URL ? [...urn, ...link('Available at: ', work.URL, work.URL)] : urn;
}

function part(work: Work): Piece[] {
  const journal = work['container-title'];
  if (!journal) {
    const made = [work['collection-title'], work.publisher].filter((p) => p !== undefined);
    return [emphasis(line(work.title)), text(`.${made.map((p) => ` ${line(p)}.`).join('')}`)];
  }
  const issue = work.issue ? `(${work.issue})` : '';
  const number = work.volume || issue ? `, ${work.volume ?? ''}${issue}` : '';
  const pages = work.page ? `, pp. ${work.page}` : '';
  return [text(`‘${line(work.title)}’, `), emphasis(line(journal)), text(`${number}${pages}.`)];
}

/** The full entry: "Pestoff, V. (2015) ‘Co-production as …’, Polityka Społeczna, 11(1), pp. 2–8. …". */
export const harvard = (work: Work): Piece[] => [
  text(`${authors(work)} (${yearOf(work)}) `),
  ...part(work),
  ...address(work),
];

/** By author, then year, as a list of references stands. */
export const byAuthor = (works: readonly Work[]): Work[] =>
  works.toSorted((a, b) => {
    const [x, y] = [plain(harvard(a)), plain(harvard(b))];
    return x < y ? -1 : Number(x > y);
  });
