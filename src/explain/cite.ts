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

/**
 * @param refs notes in the order of their numbers: the first is [1]
 * @throws where a reference has no note: `load` has checked them all, so that is a fault of the program
 */
export function citationsOf(refs: readonly string[], library: Library): Citation[] {
  return refs.map((ref, i) => {
    const note = noteOf(ref, library);
    if (!note) throw new Error(`no note "${ref}"`);
    const quote = quoteOf(note, library);
    // Of an added document the note knows the page of its own sentence.
    const locator = note.locator.page === null ? (passageOf(note, library)?.locator ?? note.locator) : note.locator;
    return { n: i + 1, source: note.source, locator, note: note.text, ...(quote ? { quote } : {}) };
  });
}
