/** Which notes make the answer: a complete list, two sides of a comparison, or the best notes on the point. */
import type { Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import type { QuestionKind } from '../domain/question-kind.ts';

export interface Scored {
  note: Note;
  score: number;
}

export interface Selection {
  main: Note[];
  details: Note[];
}

const MOST_CITED = 8;
const LOOKED_AT = 6;

const stemsOf = (s: string) => new Set(s.toLowerCase().match(/\p{L}{4,}/gu) ?? []);

/** Two notes that say nearly the same: an answer needs one. */
export function isRepetition(a: Note, b: Note): boolean {
  const [x, y] = [stemsOf(a.text), stemsOf(b.text)];
  const shared = [...x].filter((w) => y.has(w)).length;
  return shared / Math.max(1, Math.min(x.size, y.size)) > 0.72;
}

function distinct(notes: readonly Note[]): Note[] {
  const kept: Note[] = [];
  for (const n of notes) if (!kept.some((k) => k.ref === n.ref || isRepetition(k, n))) kept.push(n);
  return kept;
}

/** The list most of the best notes belong to, complete and in its order; its summary first where there is one. */
function listOf(scored: readonly Scored[], library: Library): Note[] | null {
  const votes = new Map<string, number>();
  for (const { note, score } of scored.slice(0, LOOKED_AT)) {
    if (!note.set) continue;
    const key = `${note.source}#${note.set}`;
    votes.set(key, (votes.get(key) ?? 0) + score);
  }
  const [best] = [...votes].toSorted((a, b) => b[1] - a[1]);
  const top = scored[0];
  if (!best || !top || best[1] < top.score * 0.8) return null;
  const items = library.notes
    .filter((n) => `${n.source}#${n.set}` === best[0])
    .toSorted((a, b) => (a.item ?? 0) - (b.item ?? 0));
  if (items.length < 2) return null;
  return items.length <= MOST_CITED
    ? items
    : items.filter((n) => n.item === 0 || scored.some((s) => s.note === n)).slice(0, MOST_CITED);
}

/** One note for each side, then what is said of both. */
function sidesOf(concepts: readonly string[], scored: readonly Scored[]): Note[] | null {
  if (concepts.length < 2) return null;
  const sideOf = (concept: string) =>
    scored.find((s) => s.note.concepts[0] === concept && s.note.type === 'definition') ??
    scored.find((s) => s.note.concepts[0] === concept) ??
    scored.find((s) => s.note.concepts.includes(concept));
  const sides = concepts.slice(0, 3).flatMap((c) => sideOf(c)?.note ?? []);
  const both = scored.find((s) => concepts.slice(0, 2).every((c) => s.note.concepts.includes(c)))?.note;
  const all = distinct([...(both ? [both] : []), ...sides]);
  return all.length >= 2 ? all : null;
}

/** Kinds of note that a kind of question asks for first. */
const FITTING: Partial<Record<QuestionKind, readonly Note['type'][]>> = {
  definition: ['definition'],
  risk: ['risk', 'barrier'],
  example: ['example'],
  instance: ['example', 'definition'],
  'how-to': ['enabler'],
  difference: ['definition'],
};

/** Notes of a fitting kind come before others that are about as near. */
function fitting(kind: QuestionKind, scored: readonly Scored[], share: number): Scored[] {
  const types = FITTING[kind] ?? [];
  const best = scored[0]?.score ?? 0;
  return scored
    .map((s) => (types.includes(s.note.type) ? { ...s, score: s.score + share * best } : s))
    .toSorted((a, b) => b.score - a.score);
}

/** One note of each work before a second of any: those who define it differ. */
function overWorks(notes: readonly Note[]): Note[] {
  const first = notes.filter((n, i) => notes.findIndex((o) => o.source === n.source) === i);
  return [...first, ...notes.filter((n) => !first.includes(n))];
}

export interface SelectionPolicy {
  fits: number;
  joins: number;
  mostClaims: number;
}

/**
 * @param concepts concepts named in the question, in any words
 * @returns notes for the answer, the point first, and more for those who want it
 */
export function select(
  kind: QuestionKind,
  scored: readonly Scored[],
  concepts: readonly string[],
  library: Library,
  policy: SelectionPolicy,
): Selection {
  const ranked = fitting(kind, scored, policy.fits);
  const top = ranked[0];
  if (!top) return { main: [], details: [] };
  const near = distinct(ranked.filter((s) => s.score >= top.score * policy.joins).map((s) => s.note));
  const spread = kind === 'definition' ? overWorks(near) : near;
  const main =
    (kind === 'list' ? listOf(scored, library) : null) ??
    (kind === 'difference' || kind === 'disagreement' ? sidesOf(concepts, scored) : null) ??
    spread.slice(0, policy.mostClaims);
  const details = distinct([...main, ...scored.slice(0, 12).map((s) => s.note)])
    .filter((n) => !main.includes(n))
    .slice(0, Math.max(0, MOST_CITED - main.length));
  return { main, details };
}
