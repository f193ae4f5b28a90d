/** Paragraphs to passages: numbered within their section, a long one split at sentences into parts. */
import type { Passage } from '../domain/passage.ts';
import { sentenceStarts } from '../domain/text.ts';
import type { Layout } from '../domain/work.ts';
import type { Paragraph } from './paragraph.ts';
import { paragraphs } from './paragraphs.ts';

/** The contract's limit for one passage. */
const MOST_WORDS = 260;
/** Parts are made of about this many words, so that the last one isn't a stub. */
const PART_WORDS = 170;

const wordCount = (s: string) => s.split(/\s+/).filter(Boolean).length;

function partsOf(p: Paragraph): { text: string; seams: number[] }[] {
  if (wordCount(p.text) <= MOST_WORDS) return [{ text: p.text, seams: p.seams }];
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
    return { text, seams: p.seams.filter((s) => s > from && s < from + text.length).map((s) => s - from) };
  });
}

/** @returns passages in order; `paragraph` counts within the section */
export function passagesOf(raw: string, layout: Layout): Passage[] {
  const counts = new Map<string, number>();
  return paragraphs(raw, layout).flatMap((p) => {
    const paragraph = (counts.get(p.section) ?? 0) + 1;
    counts.set(p.section, paragraph);
    const parts = partsOf(p);
    return parts.map((part, i) => ({
      source: layout.work,
      locator: { section: p.section, paragraph, page: null, ...(parts.length > 1 ? { part: i + 1 } : {}) },
      text: part.text,
      seams: part.seams,
      footnote: p.footnote,
    }));
  });
}
