/** The verbatim quote of a citation: the sentence of the user's copy that carries the note's anchor, checked against the file. */
import type { Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import type { Passage } from '../domain/passage.ts';
import { lettersOf, sentenceStarts } from '../domain/text.ts';

const MOST_WORDS = 60;
const FEWEST_WORDS = 4;

const words = (s: string) => s.split(/\s+/).filter(Boolean).length;

const letters = new WeakMap<Library, Map<string, string>>();

function lettersOfWork(library: Library, source: string): string {
  const known = letters.get(library) ?? new Map<string, string>();
  letters.set(library, known);
  let text = known.get(source);
  if (text === undefined) {
    text = lettersOf(library.texts.get(source) ?? '');
    known.set(source, text);
  }
  return text;
}

export const isVerbatim = (library: Library, source: string, quote: string): boolean =>
  lettersOf(quote).length > 0 && lettersOfWork(library, source).includes(lettersOf(quote));

/** The passage a note is about: on its paragraph, with its anchor; where the text differs, wherever the anchor stands in the work. */
export function passageOf(note: Note, library: Library): Passage | undefined {
  const added = library.shelf?.passageOf(note.ref);
  if (added) return added;
  const of = library.passages.filter((p) => p.source === note.source);
  const here = of.filter(
    (p) => p.locator.section === note.locator.section && p.locator.paragraph === note.locator.paragraph,
  );
  return here.find((p) => p.text.includes(note.anchor)) ?? of.find((p) => p.text.includes(note.anchor));
}

function sentencesOf(text: string): { start: number; end: number }[] {
  const starts = sentenceStarts(text);
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/** Cuts what is too long at the commas and semicolons nearest around the anchor. */
function clauseAround(text: string, anchorAt: number, anchorEnd: number): string {
  const before = [...text.slice(0, anchorAt).matchAll(/[;:,)–] /g)].map((m) => m.index + m[0].length);
  const after = [...text.slice(anchorEnd).matchAll(/[;:,.–]/g)].map((m) => anchorEnd + m.index);
  let best = text.slice(anchorAt, anchorEnd);
  for (const start of [0, ...before])
    for (const end of [...after, text.length]) {
      const piece = text.slice(start, end).trim();
      if (words(piece) <= MOST_WORDS && words(piece) > words(best)) best = piece;
    }
  return best;
}

/**
 * @returns at most sixty words of the passage, verbatim in the user's copy, never across a seam; null where there is no such text
 */
export function quoteOf(note: Note, library: Library): string | null {
  const passage = passageOf(note, library);
  if (!passage) return null;
  const anchorAt = passage.text.indexOf(note.anchor);
  const anchorEnd = anchorAt + note.anchor.length;
  const sentence = sentencesOf(passage.text).find((s) => s.start <= anchorAt && anchorAt < s.end);
  if (!sentence) return null;
  const start = Math.max(sentence.start, ...passage.seams.filter((s) => s <= anchorAt));
  const end = Math.min(Math.max(sentence.end, anchorEnd), ...passage.seams.filter((s) => s >= anchorEnd));
  const text = passage.text
    .slice(start, end)
    .trim()
    .replace(/^[-•]\s*/, '');
  const at = text.indexOf(note.anchor);
  const quote = words(text) > MOST_WORDS ? clauseAround(text, at, at + note.anchor.length) : text;
  // Of an added document the passage itself is kept.
  // A note that leaves out a link must not be undone by its quote.
  const isThere = (q: string) =>
    library.texts.has(note.source)
      ? isVerbatim(library, note.source, q)
      : passage.text.includes(q) && !/:\/\/|www\.|@/.test(q);
  const fit = [quote, note.anchor].find((q) => words(q) >= FEWEST_WORDS && isThere(q));
  return fit ?? null;
}
