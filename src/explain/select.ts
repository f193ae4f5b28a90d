/** Which notes make the answer: a complete list, the sides of a comparison, or the best notes of the best places. */
import type { RankedPassage } from '../domain/answer.ts';
import type { Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import type { QuestionKind } from '../domain/question-kind.ts';
import type { RetrievalPolicy } from '../domain/retrieval.ts';
import { distinct } from './repetition.ts';
import { type Scored, type Side, sidesOf } from './sides.ts';

export interface Selection {
  /** With what each stands for in a comparison, where it is one. */
  main: { note: Note; label?: string }[];
  details: Note[];
  complete: boolean;
}

/** What of retrieval's finds the selection needs. */
export interface Finds {
  notes: readonly Scored[];
  passages: readonly RankedPassage[];
  /** What a comparison may be between: concepts, people, works, as named in the question. */
  named: readonly Side[];
}

const MOST_CITED = 8;
const LOOKED_AT = 6;
const NEAR_NOTES = 12;
const BEST_PLACES = 2;
const BEST_NOTES = 3;

/** The list most of the best notes belong to, if the best place or note is in it: complete and in its order; its summary first where there is one. */
function listOf(scored: readonly Scored[], best: ReadonlySet<Note>, { notes }: Library): Note[] | null {
  const keyOf = (n: Note) => `${n.source}#${n.set}`;
  const votes = new Map<string, number>();
  for (const { note, score } of scored.slice(0, LOOKED_AT))
    if (note.set) votes.set(keyOf(note), (votes.get(keyOf(note)) ?? 0) + score);
  const [most] = [...votes].toSorted((a, b) => b[1] - a[1]);
  const top = scored[0];
  if (!most || !top || most[1] < top.score * 0.8) return null;
  const items = notes.filter((n) => keyOf(n) === most[0]).toSorted((a, b) => (a.item ?? 0) - (b.item ?? 0));
  if (items.length < 2 || !items.some((n) => best.has(n))) return null;
  return items.length <= MOST_CITED
    ? items
    : items.filter((n) => n.item === 0 || scored.some((s) => s.note === n)).slice(0, MOST_CITED);
}

/** The notes that a list must share with, to be the one asked for. */
function bestOf({ notes, passages }: Finds): ReadonlySet<Note> {
  const refs = new Set(passages.slice(0, BEST_PLACES).flatMap((p) => p.notes));
  return new Set([
    ...notes.slice(0, BEST_NOTES).map((s) => s.note),
    ...notes.map((s) => s.note).filter((n) => refs.has(n.ref)),
  ]);
}

/** Kinds of note that a kind of question asks for first. */
const FITTING: Partial<Record<QuestionKind, readonly Note['type'][]>> = {
  definition: ['definition'],
  risk: ['risk', 'barrier'],
  example: ['example'],
  instance: ['example', 'definition'],
  'how-to': ['enabler'],
  difference: ['definition'],
  gaps: ['open-question'],
};

/** Notes of a fitting kind come before others that are about as near. */
function fitting(kind: QuestionKind, scored: readonly Scored[], share: number): Scored[] {
  const types = FITTING[kind] ?? [];
  const best = scored[0]?.score ?? 0;
  return scored
    .map((s) => (types.includes(s.note.type) ? { ...s, score: s.score + share * best } : s))
    .toSorted((a, b) => b.score - a.score);
}

/** Few citations, and those on the point: the best place's best notes, then the best of each place about as near. */
function fromPlaces(ranked: readonly Scored[], { passages }: Finds, policy: RetrievalPolicy['answer']): Note[] {
  const near = passages.filter((p) => p.score >= policy.near).slice(0, policy.mostPlaces);
  const chosen = near.flatMap((passage, i) => {
    const here = ranked.filter((s) => passage.notes.includes(s.note.ref));
    const least = (here[0]?.score ?? 0) * policy.joins;
    return here.filter((s) => s.score >= least).slice(0, i === 0 ? policy.fromBest : 1);
  });
  return distinct(chosen.map((s) => s.note));
}

/** A list or comparison that leaves the best place out takes its best note along; where there is neither, the places speak. */
function withBest(main: Selection['main'], places: readonly Note[], { passages }: Finds): Selection['main'] {
  const [best] = places;
  if (main.length === 0 || !best) return places.map((note) => ({ note }));
  const there = main.some(({ note }) => passages[0]?.notes.includes(note.ref));
  return there || main.length >= MOST_CITED ? main : [...main, { note: best }];
}

/** @returns notes for the answer, the point first, and more for those who want it */
export function select(
  kind: QuestionKind,
  finds: Finds,
  library: Library,
  policy: RetrievalPolicy['answer'],
): Selection {
  const ranked = fitting(kind, finds.notes, policy.fits);
  const list = kind === 'list' || kind === 'gaps' ? listOf(finds.notes, bestOf(finds), library) : null;
  const sides = kind === 'difference' || kind === 'disagreement' ? sidesOf(finds.named, ranked, finds.passages) : null;
  const places = fromPlaces(ranked, finds, policy);
  const main: Selection['main'] = withBest(list?.map((note) => ({ note })) ?? sides ?? [], places, finds);
  const cited = main.map((m) => m.note);
  const details = distinct([...cited, ...finds.notes.slice(0, NEAR_NOTES).map((s) => s.note)])
    .filter((n) => !cited.includes(n))
    .slice(0, Math.max(0, MOST_CITED - main.length));
  return { main, details, complete: list !== null };
}
