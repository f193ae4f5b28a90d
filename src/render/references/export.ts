/** Works for reference managers: CSL-JSON and BibTeX. Added documents are marked in a note. */
import type { Work } from '../../domain/work.ts';
import { yearOf } from '../../domain/work.ts';
import { line } from '../text/piece.ts';

const ADDED = 'Document added to Tango';

const noteOf = ({ note, URN, added }: Work): string => [note, URN, added && ADDED].filter(Boolean).join(' ');

/** One entry with the variables that CSL has; what isn't known is left out. */
function cslOf(work: Work): object {
  const { URN: _, added: __, note: ___, author, issued: ____, ...rest } = work;
  const year = yearOf(work);
  const note = noteOf(work);
  return {
    ...rest,
    ...(author.length > 0
      ? { author: author.map(({ family, given }) => (given ? { family, given } : { literal: family })) }
      : {}),
    ...(year === null ? {} : { issued: { 'date-parts': [[year]] } }),
    ...(note ? { note } : {}),
  };
}

export const toCslJson = (works: readonly Work[]): string => `${JSON.stringify(works.map(cslOf), null, 2)}\n`;

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const latex = (value: string): string => line(value).replace(/[\\~^{}&%$#_]/g, (c) => ESCAPES[c] ?? `\\${c}`);
/** An address is taken as it stands; what would end the field is encoded. */
const verbatim = (value: string): string => line(value).replace(/[{}\\\s]/g, (c) => encodeURIComponent(c));

const ENTRY: Record<string, string> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
};
/** What BibTeX calls the one who brought it out, and what it came out in. */
const PUBLISHER: Record<string, string> = { techreport: 'institution', phdthesis: 'school', misc: 'howpublished' };
const CONTAINER: Record<string, string> = { article: 'journal', incollection: 'booktitle', inproceedings: 'booktitle' };

function bibtexOf(work: Work): string {
  const entry = ENTRY[work.type] ?? 'misc';
  const fields: [string, string | undefined][] = [
    [
      'author',
      work.author
        .map((a) => (a.given ? `${latex(a.family)}, ${latex(a.given)}` : `{${latex(a.family)}}`))
        .join(' and '),
    ],
    // The second braces keep the capitals.
    ['title', `{${latex(work.title)}}`],
    [CONTAINER[entry] ?? 'booktitle', work['container-title'] && latex(work['container-title'])],
    ['year', yearOf(work)?.toString()],
    ['volume', work.volume && latex(work.volume)],
    ['number', work.issue && latex(work.issue)],
    ['pages', work.page && latex(work.page).replace(/[-–—]+/g, '--')],
    [PUBLISHER[entry] ?? 'publisher', work.publisher && latex(work.publisher)],
    [entry === 'techreport' ? 'type' : 'series', work['collection-title'] && latex(work['collection-title'])],
    ['doi', work.DOI && verbatim(work.DOI)],
    ['url', work.URL && verbatim(work.URL)],
    ['note', latex(noteOf(work))],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@${entry}{${work.id},\n${lines.join(',\n')}\n}\n`;
}

export const toBibtex = (works: readonly Work[]): string => works.map(bibtexOf).join('\n');
