/** A passage is a paragraph of a work, with its locator: what a citation opens. */
import { z } from 'zod';
import { Locator, WorkId } from './work.ts';

export const Passage = z.object({
  source: WorkId,
  locator: Locator,
  text: z.string().min(1),
  /** Offsets in `text` where something of the page (a header, a table row) was taken out; no quote may span one. */
  seams: z.array(z.int()),
  /** Offsets at which pages begin, the first at 0, where the paragraph stands on more than one. */
  pages: z.array(z.object({ at: z.int(), page: z.int() })).optional(),
  /** True for a footnote, which is a paragraph of its own. */
  footnote: z.boolean().default(false),
});
export type Passage = z.infer<typeof Passage>;
