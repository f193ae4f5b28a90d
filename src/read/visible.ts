/** A sentence's tokens as patterns see them: without quotes, brackets, mark-up and hyphens, each with the words it may be matched by. */
import type { Token } from './tokens.ts';

export interface Visible {
  surface: string;
  /** Surface, lemma and plain singular: the tagger leaves "Parents" at the head of a sentence in the plural. */
  keys: string[];
  isNumber: boolean;
  /** Index in the sentence's own tokens. */
  index: number;
}

const PASSED_OVER = new Set([...'\'"“”‘’`*_~()[]<>•-', '**', '__', '...', '…', "''", '``']);
const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred hundreds thousand thousands dozen dozens million several'.split(
    ' ',
  ),
);

const singular = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
};

const isPassedOver = (t: Token) =>
  PASSED_OVER.has(t.surface) || t.pos === 'EMOJI' || (t.surface === "'s" && t.lemma === "'s");

interface Seen {
  visible: Visible[];
  words: Set<string>;
}

const seen = new WeakMap<Token[], Seen>();

/** Made once a sentence: every cue asks for it. */
function seenIn(tokens: Token[]): Seen {
  const known = seen.get(tokens);
  if (known) return known;
  const visible = tokens.flatMap((t, index): Visible[] => {
    if (isPassedOver(t)) return [];
    const keys = [...new Set([t.surface, t.lemma, singular(t.surface)])];
    return [{ surface: t.surface, keys, isNumber: /^[£$€]?\d/.test(t.surface) || NUMBER_WORDS.has(t.surface), index }];
  });
  const made = { visible, words: new Set(visible.flatMap((v) => v.keys)) };
  seen.set(tokens, made);
  return made;
}

export const visibleOf = (tokens: Token[]): Visible[] => seenIn(tokens).visible;

/** All words by which the sentence's tokens may be matched. */
export const wordsOf = (tokens: Token[]): Set<string> => seenIn(tokens).words;
