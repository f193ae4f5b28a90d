/** Answering questions, as `ask` does without a key. */
import { assemble } from '../../src/assembly.ts';
import { configOf } from '../../src/config.ts';
import { questions } from './items.ts';
import type { Load } from './load.ts';

export function load(): Load {
  const { advisor } = assemble({ ...configOf({}), dataFolder: '/nonexistent' }, null);
  return { items: questions(), work: (question) => advisor.ask(question) };
}
