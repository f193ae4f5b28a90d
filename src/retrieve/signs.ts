/** Signs of whether the papers hold an answer to a question: how near the nearest note is, what of the question they lack, what lies beside them. */
import type { Note } from '../domain/note.ts';
import { covered, weightOfTerms } from './likeness.ts';
import type { Term } from './terms.ts';

export interface SignInput {
  /** The question's terms, and those of the part that asks. */
  terms: readonly Term[];
  core: readonly Term[];
  /** Words that the question has with a capital letter inside a sentence, or with digits. */
  telling: ReadonlySet<string>;
  concepts: number;
  /** Best first, with their scores. */
  notes: readonly { note: Note; score: number }[];
  like: ReadonlyMap<Note, number>;
  /** All words that a note bears, in any field. */
  wordsOf(note: Note): ReadonlySet<string>;
  /** Likeness of the question, and of the part that asks, to what lies beside the papers. */
  beside: number;
  besideCore: number;
  leanings: ReadonlyMap<string, number>;
  /** Names of the ways of asking that the question shows (`forms` in `knowledge/retrieval.yaml`). */
  forms: readonly string[];
  /** Words of the names of those whose views the notes give, and how many notes give them. */
  people: ReadonlyMap<string, number>;
}

const LOOKED_AT = 12;
const SPEAK_FOR = 3;
const MOST_LEANING = 2.5;
/** Whoever no more notes speak of is cited for a point, not discussed. */
const FEW = 4;

const leaningOf = ({ stem }: Term, leanings: SignInput['leanings']) =>
  Math.max(-MOST_LEANING, Math.min(MOST_LEANING, leanings.get(stem) ?? 0));

/** Surnames in a question, with or without a possessive's s. */
export const peopleIn = (terms: readonly Term[], people: ReadonlyMap<string, number>): string[] =>
  terms.flatMap(({ word }) => [word, word.replace(/s$/, '')].find((w) => people.has(w)) ?? []);

/** Who the question names, and whether the best notes are theirs. */
function signsOfPeople({ terms, notes, people }: SignInput): Record<string, number> {
  const named = peopleIn(terms, people);
  if (named.length === 0) return {};
  const voices = new Set(
    notes.slice(0, SPEAK_FOR).flatMap(({ note }) =>
      note.by
        .join(' ')
        .toLowerCase()
        .split(/[^\p{L}]+/u),
    ),
  );
  return {
    named: 1,
    strangers: named.some((n) => voices.has(n)) ? 0 : 1,
    slight: named.every((n) => (people.get(n) ?? 0) <= FEW) ? 1 : 0,
  };
}

/** @returns each about 0 to 2, by the names of the weights in `knowledge/answerable.json` */
export function signsOf(input: SignInput): Record<string, number> {
  const { terms, core, notes, wordsOf } = input;
  const speaking = notes.slice(0, SPEAK_FOR).map(({ note }) => wordsOf(note));
  const unknownNames = terms.filter((t) => !t.known && input.telling.has(t.word));
  const leanings = core.map((t) => leaningOf(t, input.leanings));
  const like = Math.max(0, ...notes.slice(0, LOOKED_AT).map(({ note }) => input.like.get(note) ?? 0));
  return {
    like: 2 * like,
    covered: covered(terms, (stem) => speaking.some((words) => words.has(stem))),
    score: Math.min((notes[0]?.score ?? 0) / (weightOfTerms(terms) || 1), 2) / 2,
    concepts: Math.min(input.concepts, 4) / 4,
    unknownNames: Math.min(unknownNames.length, 2) / 2,
    beside: 2 * input.beside,
    besideCore: 2 * input.besideCore,
    rival: Math.max(0, input.beside - like),
    leaning: leanings.reduce((a, b) => a + b, 0) / Math.sqrt(core.length || 1) / 3,
    worst: Math.min(0, ...leanings) / MOST_LEANING,
    ...signsOfPeople(input),
    ...Object.fromEntries(input.forms.map((f) => [`form ${f}`, 1])),
  };
}
