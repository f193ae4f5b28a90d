/** The styles of references to choose from, and a list of works in one of them. */
import type { Work } from '../../domain/work.ts';
import { type Piece, plain } from '../text/piece.ts';
import { apa, apaShortName } from './apa.ts';
import { harvard, shortName } from './harvard.ts';

export interface ReferenceStyle {
  entry(work: Work): Piece[];
  /** In a sentence. */
  short(work: Work): string;
}

export const STYLES = {
  harvard: { entry: harvard, short: shortName },
  apa: { entry: apa, short: apaShortName },
} as const satisfies Record<string, ReferenceStyle>;

export type StyleName = keyof typeof STYLES;

export interface ReferenceLists {
  /** Works that ship with Tango. */
  works: Piece[][];
  /** Documents that the user added, never among the others. */
  added: Piece[][];
}

/** Each in the order of the alphabet. */
export function referenceLists(works: readonly Work[], { entry }: ReferenceStyle): ReferenceLists {
  const of = (some: readonly Work[]) =>
    some
      .map(entry)
      .map((pieces) => ({ pieces, key: plain(pieces).replace(/^[‘“]/, '').toLowerCase() }))
      .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
      .map(({ pieces }) => pieces);
  return { works: of(works.filter((w) => !w.added)), added: of(works.filter((w) => w.added)) };
}
