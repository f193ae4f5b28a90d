/** What a comparison is between: the people, works or concepts that the question names. */
import type { Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import type { Work } from '../domain/work.ts';
import type { Side } from './sides.ts';

export interface Named {
  concepts: readonly string[];
  works: readonly string[];
  people: readonly string[];
}

/** What everything here is about tells no two things apart. */
const EVERYWHERE = new Set([
  'co-production',
  'definition-of-co-production',
  'public-services',
  'service-users',
  'innovation',
]);

const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);

const speaks = (note: Note, name: string) =>
  note.by.some((by) =>
    by
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(name),
  );

const person = (name: string): Side => ({
  label: capital(name),
  holds: (note) => (speaks(note, name) ? 1 : 0),
});

const authors = (work: Work) => work.author.map((a) => a.family);

const workSide = (work: Work): Side => ({
  label:
    `${authors(work).length > 2 ? `${authors(work)[0]} et al.` : authors(work).join(' & ')} ${work.issued['date-parts'][0]?.[0] ?? ''}`.trim(),
  holds: (note) => (note.source === work.id ? 1 : 0),
});

const conceptSide = (id: string, library: Library): Side => ({
  label: capital(library.concepts.find((c) => c.id === id)?.label ?? id.replaceAll('-', ' ')),
  holds: (note) => (note.concepts[0] === id ? 1 : note.concepts.includes(id) ? 0.6 : 0),
});

/** @returns people before works before concepts, each kind only where two of it are named */
export function sidesNamed({ concepts, works, people }: Named, library: Library): Side[] {
  const named = library.works.filter((w) => works.includes(w.id));
  const ofWorks = new Set(named.flatMap(authors).map((a) => a.toLowerCase()));
  // "Osborne and Strokosch" are one side, their work.
  const others = people.filter((p) => !ofWorks.has(p));
  const sides = [...others.map(person), ...named.map(workSide)];
  if (sides.length >= 2) return sides;
  return concepts.filter((c) => !EVERYWHERE.has(c)).map((c) => conceptSide(c, library));
}
