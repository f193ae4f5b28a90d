/** The shelf's port: documents that a user added. They may be many, so they are looked up where they lie and not held in memory. */
import type { Note } from './note.ts';
import type { Passage } from './passage.ts';
import type { Locator, Work } from './work.ts';

/** A passage with its sentences, which serve as notes: verbatim, and attributed to the document alone. */
export interface AddedPassage {
  passage: Passage;
  notes: readonly Note[];
}

export interface Shelf {
  /** As they were when the shelf was opened; what is added later is seen when it is opened again. */
  readonly works: readonly Work[];
  readonly passages: number;
  passagesOf(work: string): number;
  /** How many passages have a stem. */
  frequency(stem: string): number;
  /** How often a word stands in the passages. */
  occurrences(word: string): number;
  /** Passages with some of the stems, the likeliest first; which and how many depends on how rare the stems are. */
  search(stems: readonly string[], most: number): AddedPassage[];
  note(ref: string): Note | undefined;
  /** The passage that a note is a sentence of. */
  passageOf(ref: string): Passage | undefined;
  /** The passages of one paragraph (a long one has several), or of a whole work. */
  of(work: string, at?: Pick<Locator, 'section' | 'paragraph'>): AddedPassage[];
  close(): void;
}
