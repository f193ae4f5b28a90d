/** Notes that say nearly the same: an answer needs one of them. */
import type { Note } from '../domain/note.ts';

const SAME = 0.72;

const wordsOf = (s: string) => new Set(s.toLowerCase().match(/\p{L}{4,}/gu) ?? []);

function isRepetition(a: Note, b: Note): boolean {
  const [x, y] = [wordsOf(a.text), wordsOf(b.text)];
  const shared = [...x].filter((w) => y.has(w)).length;
  return shared / Math.max(1, Math.min(x.size, y.size)) > SAME;
}

/** @returns the notes in their order, without those that repeat an earlier one */
export function distinct(notes: readonly Note[]): Note[] {
  const kept: Note[] = [];
  for (const n of notes) if (!kept.some((k) => k.ref === n.ref || isRepetition(k, n))) kept.push(n);
  return kept;
}
