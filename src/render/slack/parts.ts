/**
 * Packs pieces into messages that Slack takes: at most 50 blocks and about 12,000 characters each.
 * What doesn't fit goes on in the next part, and each part says which of how many it is.
 */
import { type Block, mrkdwn, type Part } from './block-kit.ts';
import { inert } from './inert.ts';
import type { Piece } from './piece.ts';

export const partLimits = { blocks: 49, characters: 10_000, table: 9000 } as const;

interface Load {
  blocks: number;
  characters: number;
  tables: number;
}

const charactersIn = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + charactersIn(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, item) => sum + charactersIn(item), 0);
};

const loadOf = (blocks: readonly Block[]): Load => ({
  blocks: blocks.length,
  characters: charactersIn(blocks),
  tables: blocks.filter((block) => block.type === 'table').length,
});

function group(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [[]];
  let used: Load = { blocks: 0, characters: 0, tables: 0 };
  for (const piece of pieces) {
    const load = loadOf(piece.blocks);
    const full =
      used.blocks + load.blocks > partLimits.blocks ||
      used.characters + load.characters > partLimits.characters ||
      used.tables + load.tables > 1;
    if (full && used.blocks > 0) {
      groups.push([]);
      used = { blocks: 0, characters: 0, tables: 0 };
    }
    groups.at(-1)?.push(piece);
    used = {
      blocks: used.blocks + load.blocks,
      characters: used.characters + load.characters,
      tables: used.tables + load.tables,
    };
  }
  return groups;
}

/** @param numbering the words for "part n of m" with `{n}` and `{of}` */
export function toParts(pieces: readonly Piece[], numbering: string): Part[] {
  const groups = group(pieces);
  return groups.map((part, index) => {
    const said = numbering.replace('{n}', String(index + 1)).replace('{of}', String(groups.length));
    const label: Piece[] =
      groups.length > 1 ? [{ text: said, blocks: [{ type: 'context', elements: [mrkdwn(inert(said))] }] }] : [];
    const all = [...label, ...part];
    return {
      blocks: all.flatMap((piece) => piece.blocks),
      text: inert(
        all
          .map((piece) => piece.text)
          .filter((text) => text !== '')
          .join('\n'),
      ),
    };
  });
}
