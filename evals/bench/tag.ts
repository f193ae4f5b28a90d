/** The reference of placing: the same descriptions split and tagged, nothing read from them. */
import { sentencesOf } from '../../src/read/tokens.ts';
import { texts } from './items.ts';
import type { Load } from './load.ts';

export const load = (): Load => ({ items: texts(), work: (text) => sentencesOf(text) });
