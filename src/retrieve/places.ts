/** The places that a question can be answered from: each paragraph once, its full text where present, else its notes. */
import type { Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import type { Locator } from '../domain/work.ts';

export interface Place {
  source: string;
  locator: Locator;
  text: string;
  /** Number of its passage in the library; -1 where only notes are present. */
  row: number;
  notes: Note[];
}

/** The contract's limit for one passage. */
const MOST_WORDS = 260;

const wordCount = (s: string) => s.split(/\s+/).length;
const keyOf = (source: string, l: Locator) => `${source}|${l.section}|${l.paragraph}`;

/** The notes of a paragraph, put together as far as the limit allows. */
function partsOf(texts: readonly string[]): string[] {
  const parts: string[] = [];
  for (const text of texts) {
    const last = parts.at(-1);
    if (last === undefined || wordCount(last) + wordCount(text) > MOST_WORDS) parts.push(text);
    else parts[parts.length - 1] = `${last} ${text}`;
  }
  return parts;
}

/** Of a long paragraph's parts only the one that holds the anchor has the note. */
const supporting = (on: readonly Note[], text: string, { part }: Locator): Note[] =>
  part === undefined ? [...on] : on.filter((n) => text.includes(n.anchor) || text.includes(n.text));

export function placesOf({ passages, notes }: Library): Place[] {
  const byKey = Map.groupBy(notes, (n) => keyOf(n.source, n.locator));
  const withText = new Set(passages.map((p) => p.source as string));
  const fromTexts = passages.map(({ source, locator, text }, row) => ({
    source: source as string,
    locator,
    text,
    row,
    notes: supporting(byKey.get(keyOf(source, locator)) ?? [], text, locator),
  }));
  const fromNotes = [...byKey.values()].flatMap((here) => {
    const [first] = here;
    if (!first || withText.has(first.source)) return [];
    const parts = partsOf(here.map((n) => n.text));
    return parts.map((text, i) => {
      const locator = { ...first.locator, ...(parts.length > 1 ? { part: i + 1 } : {}) };
      return { source: first.source as string, locator, text, row: -1, notes: supporting(here, text, locator) };
    });
  });
  return [...fromTexts, ...fromNotes];
}
