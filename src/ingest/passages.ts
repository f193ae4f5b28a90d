/** Paragraphs to passages: numbered within their section, a long one split at sentences into parts. */
import type { Passage } from '../domain/passage.ts';
import { sentenceStarts } from '../domain/text.ts';
import type { Layout, WorkId } from '../domain/work.ts';
import type { Paragraph } from './paragraph.ts';
import { paragraphs } from './paragraphs.ts';

/** The contract's limit for one passage. */
const MOST_WORDS = 260;
/** Parts are made of about this many words, so that the last one isn't a stub. */
const PART_WORDS = 170;

const wordCount = (s: string) => s.split(/\s+/).filter(Boolean).length;

interface Part {
  text: string;
  seams: number[];
  pages: { at: number; page: number }[];
}

/** The pages of a piece of a paragraph: the one on which it begins, and those that begin in it. */
function pagesIn(p: Paragraph, from: number, to: number): Part['pages'] {
  const begin = p.pages?.findLast((x) => x.at <= from);
  const later = (p.pages ?? []).filter((x) => x.at > from && x.at < to);
  return begin ? [{ at: 0, page: begin.page }, ...later.map((x) => ({ at: x.at - from, page: x.page }))] : [];
}

function partsOf(p: Paragraph): Part[] {
  const whole = { text: p.text, seams: p.seams, pages: pagesIn(p, 0, p.text.length) };
  if (wordCount(p.text) <= MOST_WORDS) return [whole];
  const starts = sentenceStarts(p.text);
  const cuts = [0];
  for (const [i, start] of starts.entries()) {
    const from = cuts.at(-1) ?? 0;
    const next = starts[i + 1] ?? p.text.length;
    if (start > from && wordCount(p.text.slice(from, next)) > PART_WORDS) cuts.push(start);
  }
  return cuts.map((from, i) => {
    const to = cuts[i + 1] ?? p.text.length;
    const text = p.text.slice(from, to).trimEnd();
    const seams = p.seams.filter((s) => s > from && s < from + text.length).map((s) => s - from);
    return { text, seams, pages: pagesIn(p, from, from + text.length) };
  });
}

/** @returns passages in order; `paragraph` counts within the section */
export function passagesFrom(all: readonly Paragraph[], work: WorkId): Passage[] {
  const counts = new Map<string, number>();
  return all.flatMap((p) => {
    const paragraph = (counts.get(p.section) ?? 0) + 1;
    counts.set(p.section, paragraph);
    const parts = partsOf(p);
    return parts.map((part, i) => ({
      source: work,
      locator: {
        section: p.section,
        paragraph,
        page: part.pages[0]?.page ?? null,
        ...(parts.length > 1 ? { part: i + 1 } : {}),
      },
      text: part.text,
      seams: part.seams,
      ...(part.pages.length > 1 ? { pages: part.pages } : {}),
      footnote: p.footnote,
    }));
  });
}

export const passagesOf = (raw: string, layout: Layout): Passage[] =>
  passagesFrom(paragraphs(raw, layout), layout.work);
