/** What every drawing function is given: the names of things, the words of the interface, the thread it draws for. */
import type { Names, Term } from '../../domain/names.ts';
import type { Words } from './words.ts';

export interface Setting {
  names: Names;
  words: Words;
  thread: string;
  /** What people added to the description in the thread: reading to their words. */
  said?: Record<string, string> | undefined;
  /** The description that is spoken of, to show what stands around the words that count. */
  text?: string;
}

const readable = (id: string) => id.replaceAll('-', ' ');

/** What a framework asks, in everyday words where there are any. */
export const frameworkName = ({ names, words }: Pick<Setting, 'names' | 'words'>, id: string): string =>
  words.frameworks[id] ?? names.frameworks[id]?.name ?? names.definitions[id] ?? readable(id);

export const categoryOf = (names: Names, framework: string, id: string): Term =>
  names.frameworks[framework]?.categories[id] ?? { name: readable(id), plain: '' };

export const riskOf = (names: Names, id: string): Term => names.risks[id] ?? { name: readable(id), plain: '' };

export const workName = (names: Names, id: string): string => names.works[id]?.short ?? readable(id);

/** A definition is known by its author, who may be cited in another's work. */
export const authorName = (names: Names, id: string): string =>
  names.definitions[id] ?? names.works[id]?.short ?? readable(id);

/** A sentence: begins with a capital and ends with a full stop. */
export const sentence = (text: string): string => {
  const line = text.trim();
  if (line === '') return '';
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[.!?…]$/.test(line) ? '' : '.'}`;
};
