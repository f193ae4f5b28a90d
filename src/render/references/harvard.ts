/**
 * Works in Harvard style (Cite Them Right), from CSL-JSON. Written here because citeproc's licence (CPAL/AGPL) does not fit
 * and Tango needs only the usual kinds. An editor or a day of access is not kept, so neither is shown.
 */
import type { Work } from '../../domain/work.ts';
import { emphasis, line, type Piece, text } from '../text/piece.ts';
import { initials, listed, nameInText, yearText } from './people.ts';

const MOST_NAMES = 3;

const authors = (work: Work): string =>
  listed(work.author.map(({ family, given }) => (given ? `${family}, ${initials(given, '')}` : family)));

/** "Osborne and Strokosch (2013)". */
export const shortName = (work: Work): string => nameInText(work, MOST_NAMES);

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

const stop = (value: string) => (/[.?!]$/.test(value) ? value : `${value}.`);
const made = (parts: readonly (string | undefined)[]) =>
  parts.flatMap((p) => (p ? [` ${stop(line(p))}`] : [])).join('');
const pagesOf = (work: Work) => (work.page ? `, pp. ${work.page}` : '');

/** After author and year: the title and where it came out. */
function body(work: Work): Piece[] {
  const within = work['container-title'];
  const quoted = text(`‘${line(work.title)}’, `);
  if (within && /^(chapter|paper-conference|entry)/.test(work.type)) {
    const publisher = work.publisher ? ` ${line(work.publisher)}` : '';
    return [
      quoted,
      text('in '),
      emphasis(line(within)),
      text(`.${publisher}${publisher ? pagesOf(work) : pagesOf(work).slice(1)}${publisher || work.page ? '.' : ''}`),
    ];
  }
  if (within) {
    const issue = work.issue ? `(${work.issue})` : '';
    const number = work.volume || issue ? `, ${work.volume ?? ''}${issue}` : '';
    return [quoted, emphasis(line(within)), text(`${number}${pagesOf(work)}.`)];
  }
  const kind = work.type === 'thesis' ? 'Thesis' : undefined;
  const title = line(work.title);
  return [
    emphasis(title),
    text(`${stop(title).slice(title.length)}${made([kind, work['collection-title'], work.publisher])}`),
  ];
}

/** The full entry: "Pestoff, V. (2015) ‘Co-production as …’, Polityka Społeczna, 11(1), pp. 2–8. …". */
export function harvard(work: Work): Piece[] {
  if (work.author.length > 0) return [text(`${authors(work)} (${yearText(work)}) `), ...body(work), ...address(work)];
  // Without an author the title leads, and what follows it comes after the year.
  const [, ...rest] = body(work);
  const title = work['container-title'] ? text(`‘${line(work.title)}’`) : emphasis(line(work.title));
  const [first, ...more] = rest;
  const follows = first?.kind === 'text' ? [text(first.text.replace(/^[.?!]? ?/, '')), ...more] : rest;
  const year = follows.some((p) => 'text' in p && p.text !== '') ? ` (${yearText(work)}) ` : ` (${yearText(work)}).`;
  return [title, text(year), ...follows.filter((p) => !('text' in p) || p.text !== ''), ...address(work)];
}
