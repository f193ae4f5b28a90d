/** What a web page says of itself: its meta elements, as journals and public bodies fill them in, then its title. */
import { Parser } from 'htmlparser2';
import type { Described } from '../document.ts';
import { namesOf } from '../people.ts';

const TITLE = ['citation_title', 'dc.title', 'dcterms.title', 'og:title'];
const AUTHOR = ['citation_author', 'dc.creator', 'dcterms.creator', 'author', 'article:author'];
const DATE = [
  'citation_publication_date',
  'citation_date',
  'citation_year',
  'dc.date',
  'dcterms.issued',
  'dcterms.date',
  'article:published_time',
  'date',
];

export function describedBy(html: string, heading: string | undefined): Described {
  const meta = new Map<string, string[]>();
  let title = '';
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, { name: key, property, content }) {
      if (name === 'title' && title === '') inTitle = true;
      const of = (key ?? property)?.toLowerCase();
      if (name === 'meta' && of && content?.trim()) meta.set(of, [...(meta.get(of) ?? []), content.trim()]);
    },
    ontext(data) {
      if (inTitle) title += data;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
    },
  });
  parser.end(html);
  const first = (keys: readonly string[]) => keys.map((k) => meta.get(k)).find((v) => v !== undefined) ?? [];
  const written = first(AUTHOR).filter((a) => !/^https?:/.test(a));
  const year = /\b(1[5-9]|20)\d\d\b/.exec(first(DATE)[0] ?? '')?.[0];
  const named = first(TITLE)[0] ?? heading ?? title.replace(/\s+/g, ' ').trim();
  return {
    ...(named ? { title: named } : {}),
    authors: namesOf(written),
    ...(year ? { year: Number(year) } : {}),
  };
}
