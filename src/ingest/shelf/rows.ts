/** Rows of the shelf to passages and notes, checked on the way. */
import { z } from 'zod';
import type { Note } from '../../domain/note.ts';
import type { Passage } from '../../domain/passage.ts';
import type { AddedPassage } from '../../domain/shelf.ts';
import { sentencesIn } from '../../domain/text.ts';
import type { Work } from '../../domain/work.ts';

export const PassageRow = z.object({
  work: z.string(),
  ordinal: z.number(),
  section: z.string(),
  paragraph: z.number(),
  page: z.number().nullable(),
  part: z.number().nullable(),
  text: z.string(),
  seams: z.string(),
  pages: z.string(),
  footnote: z.number(),
});
export type PassageRow = z.infer<typeof PassageRow>;

export const PASSAGE_COLUMNS =
  'd.work, p.ordinal, p.section, p.paragraph, p.page, p.part, p.text, p.seams, p.pages, p.footnote';

const ANCHOR_WORDS = 7;
/** Shorter ones are headings or fragments. */
const FEWEST_WORDS = 5;

const Seams = z.array(z.int());
const Pages = z.array(z.object({ at: z.int(), page: z.int() }));

/** The only links Tango shows are a work's own: one in a sentence is not passed on. */
const LINK = /\b(?:https?:\/\/|ftp:\/\/|mailto:|www\.)\S*[^\s.,;:!?)\]’”"]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

export function passageOfRow(row: PassageRow, work: Work): Passage {
  const { section, paragraph, page, part } = row;
  const pages = Pages.parse(JSON.parse(row.pages));
  return {
    source: work.id,
    locator: { section, paragraph, page, ...(part === null ? {} : { part }) },
    text: row.text,
    seams: Seams.parse(JSON.parse(row.seams)),
    ...(pages.length > 1 ? { pages } : {}),
    footnote: row.footnote === 1,
  };
}

/** Where a sentence begins may be a page further than its paragraph. */
const pageAt = ({ pages, locator }: Passage, at: number): number | null =>
  pages?.findLast((p) => p.at <= at)?.page ?? locator.page;

export function addedPassage(row: PassageRow, work: Work): AddedPassage {
  const passage = passageOfRow(row, work);
  let from = 0;
  const sentences = sentencesIn(passage.text).map((sentence) => {
    const at = passage.text.indexOf(sentence, from);
    from = at + sentence.length;
    return { sentence, page: pageAt(passage, at) };
  });
  const notes = sentences
    .filter(({ sentence }) => sentence.split(/\s+/).length >= FEWEST_WORDS)
    .map(
      ({ sentence, page }, k): Note => ({
        ref: `${work.id}#${row.ordinal}-${k + 1}`,
        source: work.id,
        locator: { ...passage.locator, page },
        rows: [],
        type: 'claim',
        by: [work.title],
        concepts: ['added-document'],
        anchor: sentence.split(/\s+/).slice(0, ANCHOR_WORDS).join(' '),
        questions: [],
        text: sentence.replace(LINK, '(link)'),
      }),
    );
  return { passage, notes };
}
