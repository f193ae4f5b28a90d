/**
 * The pattern language of cues: words, `{groups}`, `a|b`, `stem~`, `#` (a number), optional `word?`, `*` (up to 3 words),
 * `**` (up to 8), `^` (sentence start). A word matches a token's surface, its lemma or its plain singular.
 * Quotes, brackets, mark-up, hyphens and the possessive 's are passed over, so `self-service` and `self service` are one.
 * Described for authors in `knowledge/README.md`.
 */
import type { WordGroups } from '../domain/codebook.ts';
import type { Token } from './tokens.ts';
import { type Visible, visibleOf, wordsOf } from './visible.ts';

/** One alternative of an element is a sequence of words: groups may hold phrases ("care home residents"). */
type Phrase = string[];
interface Words {
  kind: 'words';
  phrases: Map<string, Phrase[]>;
  stems: string[];
  numbers: boolean;
  optional: boolean;
}
type Element = Words | { kind: 'gap'; most: number; barriers: Set<string> } | { kind: 'start' };

export interface Pattern {
  elements: Element[];
  /** Words of which at least one must be in a sentence for the pattern to match; empty where a stem is the only anchor. */
  anchors: Set<string>;
  /** First words of every required element without stems: a sentence that has none of one element's can't match. */
  heads: string[][];
}

export interface Match {
  from: number;
  to: number;
  /** Indexes of the tokens that the pattern named; tokens in gaps are not among them. */
  named: Set<number>;
}

/** A short gap stays within its clause; a long one may pass a comma. */
const GAPS = new Map([
  ['*', { most: 3, barriers: new Set([',', ';', ':', '–', '—', '.', '!', '?']) }],
  ['**', { most: 8, barriers: new Set([';', '–', '—', '.', '!', '?']) }],
]);

/** How the splitter writes a word of a pattern: hyphens and 's are passed over in texts, so here too. */
const spellings = (option: string): string[] => {
  const plain = option.toLowerCase().replaceAll('_', ' ');
  return plain.includes('-') ? [plain, plain.replaceAll('-', ' ')] : [plain];
};

function wordElement(part: string, groups: WordGroups): Words {
  const element: Words = { kind: 'words', phrases: new Map(), stems: [], numbers: false, optional: part.endsWith('?') };
  const add = (option: string) => {
    for (const spelling of spellings(option)) {
      const words = spelling.split(' ');
      const head = words[0] ?? '';
      if (head === '#') element.numbers = true;
      else if (head.endsWith('~')) element.stems.push(head.slice(0, -1));
      else element.phrases.set(head, [...(element.phrases.get(head) ?? []), words]);
    }
  };
  for (const option of part.replace(/\?$/, '').split('|')) {
    const group = /^\{(.+)\}$/.exec(option)?.[1];
    if (group === undefined) add(option);
    else {
      const members = groups[group];
      if (!members) throw new Error(`unknown word group {${group}}`);
      for (const m of members) add(m);
    }
  }
  return element;
}

const plurals = (word: string): string[] => [word, `${word}s`, word.replace(/y$/, 'ies')];

/** @throws Error naming the group where a pattern uses one that `words.yaml` doesn't have */
export function compilePattern(source: string, groups: WordGroups): Pattern {
  const elements = source
    .trim()
    .split(/\s+/)
    .map((part): Element => {
      if (part === '^') return { kind: 'start' };
      const gap = GAPS.get(part);
      return gap ? { kind: 'gap', ...gap } : wordElement(part, groups);
    });
  const required = elements.filter(
    (e) => e.kind === 'words' && !e.optional && !e.numbers && e.stems.length === 0,
  ) as Words[];
  const heads = required.map((e) => [...e.phrases.keys()]).toSorted((a, b) => a.length - b.length);
  return { elements, anchors: new Set((heads[0] ?? []).flatMap(plurals)), heads };
}

const holdsAt = (phrase: Phrase, tokens: Visible[], at: number): boolean => {
  for (let i = 1; i < phrase.length; i++) if (!tokens[at + i]?.keys.includes(phrase[i] as string)) return false;
  return true;
};

/** Numbers of words that an element may take at a position, longest first; empty where it takes none. */
function lengthsAt(e: Words, tokens: Visible[], at: number): number[] {
  const token = tokens[at];
  if (!token) return [];
  const lengths: number[] = [];
  for (const key of token.keys)
    for (const phrase of e.phrases.get(key) ?? [])
      if (!lengths.includes(phrase.length) && holdsAt(phrase, tokens, at)) lengths.push(phrase.length);
  const one = (e.numbers && token.isNumber) || e.stems.some((s) => token.keys.some((k) => k.startsWith(s)));
  if (one && !lengths.includes(1)) lengths.push(1);
  return lengths.length > 1 ? lengths.toSorted((a, b) => b - a) : lengths;
}

interface Step {
  at: number;
  length: number;
  before: Step | null;
}

function matchFrom(
  elements: Element[],
  i: number,
  tokens: Visible[],
  at: number,
  last: Step | null,
): { to: number; last: Step | null } | null {
  const element = elements[i];
  if (!element) return { to: at, last };
  if (element.kind === 'start') return at === 0 ? matchFrom(elements, i + 1, tokens, at, last) : null;
  if (element.kind === 'gap') {
    for (let skip = 0; skip <= element.most && at + skip <= tokens.length; skip++) {
      const found = matchFrom(elements, i + 1, tokens, at + skip, last);
      if (found) return found;
      if (element.barriers.has(tokens[at + skip]?.surface ?? '')) return null;
    }
    return null;
  }
  for (const length of lengthsAt(element, tokens, at)) {
    const found = matchFrom(elements, i + 1, tokens, at + length, { at, length, before: last });
    if (found) return found;
  }
  return element.optional ? matchFrom(elements, i + 1, tokens, at, last) : null;
}

function toMatch(tokens: Visible[], from: number, to: number, last: Step | null): Match {
  const named = new Set<number>();
  for (let step = last; step; step = step.before)
    for (let k = 0; k < step.length; k++) named.add((tokens[step.at + k] as Visible).index);
  return { from: (tokens[from] as Visible).index, to: (tokens[to - 1] as Visible).index + 1, named };
}

/** @returns the first match of the pattern in a sentence, or null */
export function matchPattern(pattern: Pattern, tokens: Token[]): Match | null {
  const words = wordsOf(tokens);
  for (const heads of pattern.heads) if (!heads.some((word) => words.has(word))) return null;
  const visible = visibleOf(tokens);
  for (let from = 0; from < visible.length; from++) {
    const found = matchFrom(pattern.elements, 0, visible, from, null);
    if (found && found.to > from) return toMatch(visible, from, found.to, found.last);
  }
  return null;
}
