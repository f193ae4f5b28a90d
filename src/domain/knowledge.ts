/** The library: works with their notes and, where the user has them, the passages of their full texts. */
import { z } from 'zod';
import type { ClaimRules } from './claim-rules.ts';
import type { Note } from './note.ts';
import type { Passage } from './passage.ts';
import type { Shelf } from './shelf.ts';
import type { Work } from './work.ts';

/** A concept with the words by which practitioners and papers name it; serves retrieval. */
export const Concept = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** How people say it who don't know the papers. */
  says: z.array(z.string()),
});
export type Concept = z.infer<typeof Concept>;

export interface Library {
  works: readonly Work[];
  /** On the shipped works. */
  notes: readonly Note[];
  /** Of the shipped works; empty where no full text is present. */
  passages: readonly Passage[];
  concepts: readonly Concept[];
  /** By what claims are held against passages. */
  claimRules: ClaimRules;
  /** Work id to the raw text of its file: what a verbatim quote is checked against. */
  texts: ReadonlyMap<string, string>;
  /** The documents that the user added, whose works are among `works`; null where there are none. */
  shelf: Shelf | null;
}
