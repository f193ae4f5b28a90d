/** A note restates one idea of one paragraph in our own words; `knowledge/notes/<work>/*.md`. */
import { z } from 'zod';
import { Locator, WorkId } from './work.ts';

export const NoteType = z.enum([
  'definition',
  'claim',
  'example',
  'risk',
  'barrier',
  'enabler',
  'criterion',
  'open-question',
]);
export type NoteType = z.infer<typeof NoteType>;

export const Note = z.object({
  /** `work#id`, unique over all works. */
  ref: z.string(),
  source: WorkId,
  locator: Locator,
  rows: z.array(z.string()),
  type: NoteType,
  /** Whose view it is; not always the authors'. */
  by: z.array(z.string()).min(1),
  concepts: z.array(z.string()).min(1),
  /** The list this note is an item of, if any; item 0 states the whole list. */
  set: z.string().optional(),
  item: z.int().nonnegative().optional(),
  /** At most seven words of the passage, by which the sentence is found in the full text. */
  anchor: z.string(),
  /** First 16 hex digits of the SHA-256 of the passage's letters and digits. */
  hash: z.string().optional(),
  /** Whether what the note tells of counts as co-production, by whoever holds it; answers "is X a case of it". */
  counts: z.enum(['yes', 'no']).optional(),
  questions: z.array(z.string()),
  text: z.string(),
});
export type Note = z.infer<typeof Note>;
