/** What ids are called in front of people, collected from the codebook and the works. */
import type { Codebook } from '../domain/codebook.ts';
import type { Names } from '../domain/names.ts';
import { type Work, yearOf } from '../domain/work.ts';

const DEFINITION = 'definition:';

const LONGEST_TITLE = 60;
const cut = (title: string) => (title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).trimEnd()}…`);

/** "Osborne & Strokosch 2013"; three or more authors: "Osborne et al. 2016". What a user added is labelled wherever it is named. */
export function shortName(work: Work): string {
  const label = work.added ? ' (added document)' : '';
  const names = work.author.map((a) => a.family);
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(' & ');
  // Without an author the title stands alone: "n.d." would read as part of it.
  return who
    ? `${who} ${yearOf(work) ?? 'n.d.'}${label}`
    : `${cut(work.title)}${yearOf(work) ? ` ${yearOf(work)}` : ''}${label}`;
}

/** The only links Tango ever shows: a work's DOI, else its stable address. */
export const linkOf = (work: Work): string | null => (work.DOI ? `https://doi.org/${work.DOI}` : (work.URL ?? null));

export function namesOf(codebook: Codebook, works: readonly Work[]): Names {
  const term = (c: { id: string; name: string; plain: string }) => [c.id, { name: c.name, plain: c.plain }] as const;
  const placing = codebook.frameworks.filter((f) => !f.id.startsWith(DEFINITION));
  const defining = codebook.frameworks.filter((f) => f.id.startsWith(DEFINITION));
  return {
    frameworks: Object.fromEntries(
      placing.map((f) => [
        f.id,
        { name: f.name, question: f.question, categories: Object.fromEntries(f.categories.map(term)) },
      ]),
    ),
    definitions: Object.fromEntries(defining.map((f) => [f.id.slice(DEFINITION.length), f.name])),
    risks: Object.fromEntries(codebook.risks.map(term)),
    checklists: Object.fromEntries(
      codebook.checklists.map((c) => [
        c.id,
        { name: c.name, items: Object.fromEntries(c.items.map((i) => [i.id, i.text])) },
      ]),
    ),
    readings: Object.fromEntries(
      codebook.variables.flatMap((v) => v.values.map((value) => [value.id as string, value.fact])),
    ),
    works: Object.fromEntries(
      works.map((w) => [
        w.id as string,
        { short: shortName(w), title: w.title, url: linkOf(w), ...(w.added ? { added: w.added } : {}) },
      ]),
    ),
  };
}
