/** How like a question is to a text: the weight of the words they share beside the weight of those they have. */
import type { Term } from './terms.ts';

const sum = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0);

export const weightOfTerms = (terms: readonly Term[]): number => sum(terms.map((t) => t.weight));

/** The share of a question's weight that a set of words has. */
export const covered = (terms: readonly Term[], has: (stem: string) => boolean): number =>
  weightOfTerms(terms.filter((t) => has(t.stem))) / (weightOfTerms(terms) || 1);

/** Texts of several owners (a note's text and questions, ways of asking for a thing), by their words. */
export class LikenessIndex<T> {
  private readonly texts: { of: T; weight: number }[] = [];
  private readonly having = new Map<string, number[]>();

  constructor(texts: readonly { of: T; stems: ReadonlySet<string> }[], weightOf: (stem: string) => number) {
    for (const { of, stems } of texts) {
      for (const stem of stems) {
        const list = this.having.get(stem);
        if (list) list.push(this.texts.length);
        else this.having.set(stem, [this.texts.length]);
      }
      this.texts.push({ of, weight: sum([...stems].map(weightOf)) });
    }
  }

  /** @returns for each owner its likest text's likeness: 0 (left out) where nothing is shared, 1 for the same words */
  to(terms: readonly Term[]): ReadonlyMap<T, number> {
    const shared = new Map<number, number>();
    for (const { stem, weight } of terms)
      for (const i of this.having.get(stem) ?? []) shared.set(i, (shared.get(i) ?? 0) + weight);
    const own = weightOfTerms(terms);
    const best = new Map<T, number>();
    for (const [i, both] of shared) {
      const text = this.texts[i];
      if (!text) continue;
      const like = (2 * both) / (own + text.weight);
      if (like > (best.get(text.of) ?? 0)) best.set(text.of, like);
    }
    return best;
  }
}
