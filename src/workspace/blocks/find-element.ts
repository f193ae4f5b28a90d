/**
 * Finds an interactive element by its block and action id, wherever it sits in a list of blocks.
 */
import type { Block, Fields } from '../records.ts';

const list = (value: unknown): Fields[] => (Array.isArray(value) ? value : []);

function elementsOf(block: Block): Fields[] {
  const own = [...list(block.elements), ...list(block.actions)];
  for (const single of [block.accessory, block.element])
    if (typeof single === 'object' && single) own.push(single as Fields);
  return own;
}

function flatten(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    const inner = block.type === 'carousel' ? list(block.elements) : list(block.child_blocks);
    return [block, ...flatten(inner as Block[])];
  });
}

export function findElement(blocks: readonly Block[], blockId: string, actionId: string): Fields | undefined {
  const block = flatten(blocks).find((candidate) => candidate.block_id === blockId);
  return block === undefined ? undefined : elementsOf(block).find((element) => element.action_id === actionId);
}
