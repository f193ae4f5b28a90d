/** Placing descriptions, as `place` does. */
import { assemble } from '../../src/assembly.ts';
import { configOf } from '../../src/config.ts';
import { texts } from './items.ts';
import type { Load } from './load.ts';

export function load(): Load {
  const { advisor } = assemble({ ...configOf({}), dataFolder: '/nonexistent' }, null);
  return { items: texts(), work: (text) => advisor.place(text) };
}
