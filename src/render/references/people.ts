/** Names of authors, as every style needs them. */
import { type Work, yearOf } from '../../domain/work.ts';

/** @param space what stands between initials */
export const initials = (given: string | undefined, space: string): string =>
  (given ?? '')
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((part) =>
      part
        .split('-')
        .map((p) => `${p.slice(0, 1)}.`)
        .join('-'),
    )
    .join(space);

export const families = (work: Work): string[] => work.author.map((a) => a.family);

export const yearText = (work: Work): string => String(yearOf(work) ?? 'n.d.');

/** "A", "A and B", "A, B and C". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** A reference by a name in a sentence: "Osborne and Strokosch (2013)"; without an author the title stands in its place. */
export function nameInText(work: Work, mostNames: number): string {
  const names = families(work);
  const who =
    names.length > mostNames ? `${names[0]} et al.` : listed(names) || `‘${work['title-short'] ?? work.title}’`;
  return `${who} (${yearText(work)})${work.added ? ', added document' : ''}`;
}
