/** A citation is what a reader sees and can open: a note in our words, a locator and, with the full text, the verbatim quote. */
import { z } from 'zod';
import { Locator } from './work.ts';

export const Citation = z.object({
  n: z.int().positive(),
  source: z.string(),
  locator: Locator,
  note: z.string(),
  quote: z.string().optional(),
});
export type Citation = z.infer<typeof Citation>;
