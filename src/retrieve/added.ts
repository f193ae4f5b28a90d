/**
 * Added documents among the finds. Their sentences are scored as if they were rows of the notes' index, by the same formula
 * (BM25 as SQLite has it), so that both can stand in one ranking; a word is as rare as it is where it is most usual, so that
 * a large shelf neither drowns the notes nor shifts what they are found by.
 */
import type { Note } from '../domain/note.ts';
import type { AddedPassage, Shelf } from '../domain/shelf.ts';
import { covered } from './likeness.ts';
import type { Place } from './places.ts';
import type { Term } from './terms.ts';

export interface Rarity {
  /** Rows of the notes' index. */
  rows: number;
  /** Stems in one of them, on average. */
  meanLength: number;
  /** In how many of them a stem would stand, taking the shelf into account. */
  rowsWith(stem: string): number;
  stemsOf(text: string): string[];
}

export interface AddedFinds {
  notes: { note: Note; score: number; like: number }[];
  /** With the stems that each bears, and its own score. */
  places: { place: Place; words: ReadonlySet<string>; own: number }[];
  /** Stems that stand in what was found. */
  borne: ReadonlySet<string>;
}

const K1 = 1.2;
const B = 0.75;
const MOST_PASSAGES = 40;
const PLACE_WEIGHT = 0.35;
/** A sentence with all of a question's words is about as like it as a note whose own question is nearly the same. */
const LIKE_SHARE = 0.6;

const counted = (stems: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const s of stems) counts.set(s, (counts.get(s) ?? 0) + 1);
  return counts;
};

function scoreOf(
  asked: ReadonlyMap<string, number>,
  text: readonly string[],
  place: readonly string[],
  mean: number,
): number {
  const length = K1 * (1 - B + (B * (text.length + place.length)) / (mean || 1));
  const [inText, inPlace] = [counted(text), counted(place)];
  let score = 0;
  for (const [stem, idf] of asked) {
    const times = (inText.get(stem) ?? 0) + PLACE_WEIGHT * (inPlace.get(stem) ?? 0);
    if (times > 0) score += (idf * times * (K1 + 1)) / (times + length);
  }
  return score;
}

const idfOf = (rows: number, having: number) => Math.max(1e-6, Math.log((rows - having + 0.5) / (having + 0.5)));

/** @param terms the question's: how like a sentence is to it is told by the weight of those that it has */
export function addedFinds(shelf: Shelf, terms: readonly Term[], rarity: Rarity): AddedFinds {
  const stems = terms.map((t) => t.stem);
  const asked = new Map(stems.map((s) => [s, idfOf(rarity.rows, rarity.rowsWith(s))]));
  const found: AddedPassage[] = shelf.search(stems, MOST_PASSAGES);
  const read = found.map((f) => ({
    ...f,
    stems: rarity.stemsOf(f.passage.text),
    place: rarity.stemsOf(`${f.passage.locator.section} ${f.notes[0]?.by.join(' ') ?? ''}`),
  }));
  const mean = read.reduce((n, r) => n + r.stems.length, 0) / (read.length || 1);
  const scored = (r: (typeof read)[number], note: Note) => {
    const own = rarity.stemsOf(note.text);
    const borne = new Set([...own, ...r.place]);
    return {
      note,
      score: scoreOf(asked, own, r.place, rarity.meanLength),
      like: covered(terms, (s) => borne.has(s)) * LIKE_SHARE,
    };
  };
  return {
    notes: read.flatMap((r) => r.notes.map((note) => scored(r, note)).filter(({ score }) => score > 0)),
    places: read.map((r) => ({
      place: { ...r.passage, source: r.passage.source as string, row: -1, notes: [...r.notes] },
      words: new Set([...r.stems, ...r.place]),
      own: scoreOf(asked, r.stems, [], mean),
    })),
    borne: new Set(read.flatMap((r) => [...r.stems, ...r.place])),
  };
}
