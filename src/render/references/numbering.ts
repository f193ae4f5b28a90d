/**
 * One numbering of citations for a whole document: placement and answers each bring numbers of their own, which become numbers
 * of the document in the order of first use. The same place in the same work is one citation.
 */
import type { Citation } from '../../domain/citation.ts';
import { locate } from './locate.ts';

export interface Cited {
  n: number;
  source: string;
  locator: Citation['locator'];
  /** What is taken from there: each note once, with the verbatim quote where the full text is at hand. */
  taken: { note: string; quote?: string }[];
}

export class Numbering {
  private readonly entries = new Map<string, Cited>();

  /**
   * @param citations those of the placement or the answer
   * @param numbers which of them are meant; a number without a citation is left out, as it could not be opened
   * @returns the document's numbers, ascending
   */
  cite(citations: readonly Citation[], numbers: readonly number[]): number[] {
    const found = numbers.flatMap((n) => citations.find((c) => c.n === n) ?? []);
    return [...new Set(found.map((c) => this.add(c)))].toSorted((a, b) => a - b);
  }

  get cited(): Cited[] {
    return [...this.entries.values()];
  }

  private add({ source, locator, note, quote }: Citation): number {
    const key = `${source}\n${locate(locator)}`;
    const entry = this.entries.get(key) ?? { n: this.entries.size + 1, source, locator, taken: [] };
    this.entries.set(key, entry);
    if (!entry.taken.some((t) => t.note === note && t.quote === quote))
      entry.taken.push({ note, ...(quote === undefined ? {} : { quote }) });
    return entry.n;
  }
}
