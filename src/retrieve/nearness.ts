/** How near a place is to a question: features, weighed by what was learned on labelled questions (`npm run train:ranking`). */
import type { Note } from '../domain/note.ts';
import { covered } from './likeness.ts';
import type { Place } from './places.ts';
import type { Term } from './terms.ts';

/** What of a question the features need; scores of notes and passages are shares of the best one's. */
export interface Asked {
  terms: readonly Term[];
  /** Of the part that asks. */
  core: readonly Term[];
  concepts: ReadonlySet<string>;
  coreConcepts: ReadonlySet<string>;
  noteScore(note: Note): number;
  /** Likeness of the question, and of the part that asks, to each note's text or questions. */
  like: ReadonlyMap<Note, number>;
  likeCore: ReadonlyMap<Note, number>;
  passageScore(row: number): number;
  /** Works that the question names. */
  works: ReadonlySet<string>;
}

const MOST_SHARED = 3;
const COUNTED = 6;

/**
 * @param words all that the place bears, its notes' words among them
 * @returns by the names of the weights in `knowledge/ranking.json`
 */
export function nearness(place: Place, words: ReadonlySet<string>, asked: Asked): Record<string, number> {
  const { notes } = place;
  const scores = notes.map((n) => asked.noteScore(n)).toSorted((a, b) => b - a);
  const most = (of: (note: Note) => number) => notes.reduce((best, n) => Math.max(best, of(n)), 0);
  const main = (named: ReadonlySet<string>) => most((n) => (named.has(n.concepts[0] ?? '') ? 1 : 0));
  const shared = (named: ReadonlySet<string>) =>
    most((n) => n.concepts.filter((c) => named.has(c)).length) / MOST_SHARED;
  return {
    note: scores[0] ?? 0,
    second: scores[1] ?? 0,
    notes: scores.slice(0, COUNTED).reduce((a, b) => a + b, 0) / COUNTED,
    passage: asked.passageScore(place.row),
    main: main(asked.concepts),
    shared: shared(asked.concepts),
    mainCore: main(asked.coreConcepts),
    sharedCore: shared(asked.coreConcepts),
    like: most((n) => asked.like.get(n) ?? 0),
    likeCore: most((n) => asked.likeCore.get(n) ?? 0),
    work: asked.works.has(place.source) ? 1 : 0,
    covered: covered(asked.terms, (s) => words.has(s)),
  };
}

export const weighedSum = (
  features: Readonly<Record<string, number>>,
  weights: Readonly<Record<string, number>>,
): number => Object.entries(features).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0);
