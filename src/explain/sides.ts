/** The sides of a comparison: each named concept, author or work gets its best note, and what is said of both comes first. */
import type { Note } from '../domain/note.ts';

export interface Scored {
  note: Note;
  score: number;
}

/** One of the things compared: its label, and the notes that speak of it or for it. */
export interface Side {
  label: string;
  /** 1 where the note is mainly about it, less where it only touches it, 0 where it does not. */
  holds(note: Note): number;
}

const MOST_SIDES = 3;
/** A note that is far from the question says nothing on it, whoever speaks. */
const NEAR = 0.45;
const OF_ITS_KIND = 0.3;
/** One side at least stands in one of so many best places, and all in those found. */
const FIRST = 2;

/** @returns null where fewer than two sides have a note that is near */
export function sidesOf(
  named: readonly Side[],
  ranked: readonly Scored[],
  places: readonly { notes: readonly string[] }[],
): { note: Note; label?: string }[] | null {
  if (named.length < 2) return null;
  const [top] = ranked;
  if (!top) return null;
  const near = ranked.filter((s) => s.score >= NEAR * top.score);
  const sides = named.slice(0, MOST_SIDES);
  const both = near.find(({ note }) => sides.slice(0, 2).every((s) => s.holds(note) > 0));
  const chosen: { note: Note; label?: string }[] = both && both.score >= 0.8 * top.score ? [{ note: both.note }] : [];
  for (const side of sides) {
    const [best] = near
      .filter(({ note }) => side.holds(note) > 0 && !chosen.some((c) => c.note.ref === note.ref))
      .map((s) => ({
        ...s,
        score:
          s.score * side.holds(s.note) +
          (s.note.type === 'definition' ? OF_ITS_KIND * top.score : 0) -
          (sides.some((o) => o !== side && o.holds(s.note) > 0) ? OF_ITS_KIND * top.score : 0),
      }))
      .toSorted((a, b) => b.score - a.score);
    if (best) chosen.push({ note: best.note, label: side.label });
  }
  const on = (i: number) => places.slice(0, i).flatMap((p) => p.notes);
  const onPoint =
    chosen.some((c) => on(FIRST).includes(c.note.ref)) && chosen.every((c) => on(places.length).includes(c.note.ref));
  return onPoint && chosen.filter((c) => c.label).length >= 2 ? chosen : null;
}
