/** Policy of reading added documents, kept as data in `knowledge/ingest.yaml`. */
import { z } from 'zod';

export const IngestPolicy = z.strictObject({
  /** Sentences that speak to a machine that reads: regular expressions. They are named to the user and left out. */
  instructions: z.array(z.string()),
  /** Sections that nobody cites: headings, as regular expressions. */
  leftOut: z.array(z.string()),
  /** What programs write where nobody gave a title or an author. */
  noTitle: z.array(z.string()),
  noAuthor: z.array(z.string()),
  /** Words by which an author is told to be an organisation. */
  organisation: z.string(),
  /** From this share of common runs of words two documents are named as nearly the same. */
  nearlySame: z.number().min(0).max(1),
});
export type IngestPolicy = z.infer<typeof IngestPolicy>;
