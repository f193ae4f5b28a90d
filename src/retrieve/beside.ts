/** What lies beside the papers: questions that they don't answer, told from those they do by their words. */
import type { Beside } from '../domain/retrieval.ts';

export interface Wording<T> {
  of: T;
  stems: ReadonlySet<string>;
}

/** Every way of asking for something beside the papers, as stems. */
export const waysBeside = (beside: readonly Beside[], stemsOf: (text: string) => string[]): Wording<string>[] =>
  beside
    .flatMap(({ about, asks }) => asks.map((ask) => ({ of: about, stems: new Set(stemsOf(ask)) })))
    .filter((w) => w.stems.size > 0);

/** The likest of them; the first in their order where several are. */
export function likestOf(likenesses: ReadonlyMap<string, number>): { about: string; likeness: number } {
  let best = { about: '', likeness: 0 };
  for (const [about, likeness] of likenesses) if (likeness > best.likeness) best = { about, likeness };
  return best;
}

/** How far a word speaks for a question that the papers answer: the log of how much commoner it is there than beside them. */
export function leaningsOf(
  within: readonly Wording<unknown>[],
  outside: readonly Wording<unknown>[],
): ReadonlyMap<string, number> {
  const counted = (sets: readonly Wording<unknown>[]) => {
    const counts = new Map<string, number>();
    for (const { stems } of sets) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return counts;
  };
  const [here, there] = [counted(within), counted(outside)];
  const share = (count: number | undefined, all: number) => ((count ?? 0) + 0.5) / (all + 1);
  return new Map(
    [...new Set([...here.keys(), ...there.keys()])].map((stem) => [
      stem,
      Math.log(share(here.get(stem), within.length) / share(there.get(stem), outside.length)),
    ]),
  );
}
