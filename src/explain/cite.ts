/** Note references become citations: numbered, located, with the note and, where the full text is present, the quote. */
import type { Citation } from '../domain/citation.ts';
import type { Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import { passageOf, quoteOf } from './quote.ts';

const byRef = new WeakMap<Library, Map<string, Note>>();

export function noteOf(ref: string, library: Library): Note | undefined {
  let notes = byRef.get(library);
  if (!notes) {
    notes = new Map(library.notes.map((n) => [n.ref, n]));
    byRef.set(library, notes);
  }
  return notes.get(ref) ?? library.shelf?.note(ref);
}

type Cited = Omit<Citation, 'n'>;

/** Finding a quote means searching the full text: once for each note of a library. */
const cited = new WeakMap<Library, Map<string, Cited>>();

function citedOf(ref: string, library: Library): Cited {
  const known = cited.get(library) ?? new Map<string, Cited>();
  cited.set(library, known);
  let citation = known.get(ref);
  if (!citation) {
    const note = noteOf(ref, library);
    if (!note) throw new Error(`no note "${ref}"`);
    const quote = quoteOf(note, library);
    // Of an added document the note knows the page of its own sentence.
    const locator = note.locator.page === null ? (passageOf(note, library)?.locator ?? note.locator) : note.locator;
    citation = { source: note.source, locator, note: note.text, ...(quote ? { quote } : {}) };
    known.set(ref, citation);
  }
  return citation;
}

/**
 * @param refs notes in the order of their numbers: the first is [1]
 * @throws where a reference has no note: `load` has checked them all, so that is a fault of the program
 */
export const citationsOf = (refs: readonly string[], library: Library): Citation[] =>
  refs.map((ref, i) => ({ n: i + 1, ...citedOf(ref, library) }));
