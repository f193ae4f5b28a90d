/**
 * Works in APA style (7th edition), from CSL-JSON. Titles keep the capitals that their entry has: which words are names
 * cannot be told by code.
 */
import type { Work } from '../../domain/work.ts';
import { emphasis, line, type Piece, text } from '../text/piece.ts';
import { initials, nameInText, yearText } from './people.ts';

const MOST_NAMES = 2;
const MOST_LISTED = 20;

export const apaShortName = (work: Work): string => nameInText(work, MOST_NAMES);

function authors(work: Work): string {
  const names = work.author.map(({ family, given }) => (given ? `${family}, ${initials(given, ' ')}` : family));
  if (names.length > MOST_LISTED) return `${names.slice(0, MOST_LISTED - 1).join(', ')}, . . . ${names.at(-1)}`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

const stop = (value: string) => (/[.?!]$/.test(value) ? '' : '.');

function address(work: Work): Piece[] {
  const url = work.DOI ? `https://doi.org/${encodeURI(work.DOI)}` : work.URL;
  return url ? [text(' '), { kind: 'link', text: url, href: url }] : [];
}

interface Parts {
  /** The title, which leads where there is no author. */
  title: Piece[];
  /** Where it came out. */
  source: Piece[];
}

function partsOf(work: Work): Parts {
  const title = line(work.title);
  const within = work['container-title'];
  const publisher = work.publisher && !work.author.some((a) => a.family === work.publisher) ? line(work.publisher) : '';
  const published = publisher ? [text(` ${publisher}${stop(publisher)}`)] : [];
  if (within && /^(chapter|paper-conference|entry)/.test(work.type)) {
    const pages = work.page ? ` (pp. ${work.page})` : '';
    return {
      title: [text(`${title}${stop(title)}`)],
      source: [text(' In '), emphasis(line(within)), text(`${pages}.`), ...published],
    };
  }
  if (within) {
    const volume = work.volume ? [text(', '), emphasis(work.volume)] : [];
    const issue = work.issue ? `${work.volume ? '' : ', '}(${work.issue})` : '';
    const rest = text(`${issue}${work.page ? `, ${work.page}` : ''}.`);
    return { title: [text(`${title}${stop(title)}`)], source: [text(' '), emphasis(line(within)), ...volume, rest] };
  }
  const thesis = work.type === 'thesis' ? ` [Thesis${publisher ? `, ${publisher}` : ''}]` : '';
  const series = work['collection-title'] ? ` (${line(work['collection-title'])})` : '';
  const after = `${thesis}${series}`;
  return { title: [emphasis(title), text(`${after}${after ? '.' : stop(title)}`)], source: thesis ? [] : published };
}

/** "Pestoff, V. (2015). Co-production as …. Polityka Społeczna, 11(1), 2–8. https://…". */
export function apa(work: Work): Piece[] {
  const { title, source } = partsOf(work);
  const year = text(work.author.length > 0 ? ` (${yearText(work)}). ` : ` (${yearText(work)}).`);
  const who = authors(work);
  const head = who ? [text(who.endsWith('.') ? who : `${who}.`), year, ...title] : [...title, year];
  return [...head, ...source, ...address(work)];
}
