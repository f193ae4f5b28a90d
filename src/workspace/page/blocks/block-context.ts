/**
 * What a block needs to know of its surroundings: what its inputs hold, and how to tell the app that one was used.
 */
import type { Block, Fields, StateValues } from '../../records.ts';

export interface BlockContext {
  /** Filled as people choose and type; sent along with every action. */
  values: StateValues;
  /** Errors by block id, as an app may answer a submission with. */
  errors: Record<string, string>;
  surface: 'message' | 'modal' | 'home';
  act(block: Block, element: Fields, value: Fields, control: HTMLElement): void;
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return isFields(value) && typeof value.text === 'string' ? value.text : '';
};

/** What an element held before it was drawn again, or what it begins with. */
export function held(context: BlockContext, block: Block, element: Fields, initial: Fields): Fields {
  const blockId = block.block_id ?? '';
  const actionId = textOf(element.action_id);
  const known = context.values[blockId]?.[actionId];
  if (known !== undefined) return known;
  const first = { type: element.type, ...initial };
  context.values[blockId] = { ...context.values[blockId], [actionId]: first };
  return first;
}

export function keep(context: BlockContext, block: Block, element: Fields, value: Fields): void {
  const blockId = block.block_id ?? '';
  const entry = { type: element.type, ...value };
  context.values[blockId] = { ...context.values[blockId], [textOf(element.action_id)]: entry };
}
