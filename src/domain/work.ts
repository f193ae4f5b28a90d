/** A work is a publication Tango knows; its text, where the user has it, is read as passages. */
import { z } from 'zod';

/** Work ids are the keys of `works.json`, e.g. `pestoff-2015`; added documents get ids of their own. */
export const WorkId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .brand('WorkId');
export type WorkId = z.infer<typeof WorkId>;

/** An organisation has a family name alone. */
export const Name = z.object({ family: z.string(), given: z.string().optional() });
export type Name = z.infer<typeof Name>;

/** The part of CSL-JSON that Tango uses (https://docs.citationstyles.org). */
export const Work = z.object({
  id: WorkId,
  type: z.string(),
  title: z.string(),
  /** Empty where an added document names nobody. */
  author: z.array(Name),
  issued: z.object({ 'date-parts': z.array(z.array(z.number())) }),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  'collection-title': z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  DOI: z.string().optional(),
  URL: z.url().optional(),
  URN: z.string().optional(),
  note: z.string().optional(),
  'title-short': z.string().optional(),
  /** True of a document that a user added: whatever is said from it is labelled so. */
  added: z.literal(true).optional(),
});
export type Work = z.infer<typeof Work>;

export const yearOf = (work: Work): number | null => work.issued['date-parts'][0]?.[0] ?? null;

/** Where a paragraph stands in its work. `page` is null where the text has none to rely on; `part` numbers the pieces of a long paragraph. */
export const Locator = z.object({
  section: z.string().min(1),
  paragraph: z.int().positive(),
  page: z.int().positive().nullable(),
  part: z.int().positive().optional(),
});
export type Locator = z.infer<typeof Locator>;

/** How the text of a work is laid out: what is furniture, where sections begin. Kept as data in `knowledge/texts.yaml`. */
export const Layout = z.object({
  work: WorkId,
  files: z.array(z.string()).min(1).describe('file names without ending; the first is the complete copy'),
  start: z.string().optional().describe('first words of the text proper; what stands before is left out'),
  furniture: z.array(z.string()).default([]).describe('regular expressions of lines that are page furniture'),
  sections: z
    .array(
      z.object({
        name: z.string(),
        heading: z.string().optional().describe('regular expression of the heading line(s)'),
        runIn: z.string().optional().describe('first words of the paragraph that opens the section'),
        skip: z.boolean().default(false),
      }),
    )
    .default([]),
  first: z.string().default('Text').describe('name of the section before the first heading'),
});
export type Layout = z.infer<typeof Layout>;
