/** What stands around a match: a negation before it, a contrast with the past, a plan. Sentence-bound, rules after NegEx (Chapman et al. 2001). */
import type { Match } from './pattern.ts';
import type { Sentence, Token } from './tokens.ts';

const NEGATORS = new Set(
  "no not n't nt dont cant wont isnt arent wasnt werent didnt doesnt never nobody noone none neither nor without nothing cannot hardly rarely barely no-one nowhere refuse refused stop stopped lack lacks lacked".split(
    ' ',
  ),
);
/** Negators of a noun reach less far than those of a verb: "no fee and patients choose" negates the fee alone. */
const OF_A_NOUN = new Set(['no', 'without', 'nothing', 'lack', 'lacks', 'lacked']);
const REACH = { noun: 4, verb: 7 };
const BREAKS = new Set([
  'but',
  'though',
  'although',
  'yet',
  'however',
  ';',
  ':',
  '–',
  '—',
  '.',
  '!',
  '?',
  ',',
  '>',
  '|',
  'except',
  'because',
  'so',
  'since',
  'while',
  'whereas',
  'then',
  'unless',
  'until',
]);
/** True where a clause ends. */
export const isBreak = (word: string): boolean => BREAKS.has(word);

const SUBJECTS = new Set(['PRON']);
const PAST = [
  ['used', 'to'],
  ['previously'],
  ['formerly'],
  ['in', 'the', 'past'],
  ['back', 'then'],
  ['in', 'those', 'days'],
  ['years', 'ago'],
  ['in', 'the', 'old', 'days'],
];
const PAST_OPENERS = new Set(['until', 'formerly', 'originally']);
const OPENER_REACH = 12;
const PLANS = [
  ['will'],
  ["'ll"],
  ['going', 'to'],
  ['plan', 'to'],
  ['plans', 'to'],
  ['planning', 'to'],
  ['hope', 'to'],
  ['intend', 'to'],
  ['want', 'to'],
  ['aim', 'to'],
  ['would', 'like', 'to'],
  ['from', 'next'],
  ['is', 'due', 'to'],
];

/** "and they", "and we" begin a clause with a subject of its own. */
const joinsClause = (tokens: Token[], i: number) =>
  ['and', 'or'].includes(tokens[i]?.surface ?? '') && SUBJECTS.has(tokens[i + 1]?.pos ?? '');

/** Index of the first token of the clause that holds token `at`. */
function clauseStart(tokens: Token[], at: number): number {
  for (let i = at - 1; i >= 0; i--) if (BREAKS.has(tokens[i]?.surface ?? '') || joinsClause(tokens, i)) return i + 1;
  return 0;
}

function clauseEnd(tokens: Token[], at: number): number {
  for (let i = at; i < tokens.length; i++) if (BREAKS.has(tokens[i]?.surface ?? '')) return i;
  return tokens.length;
}

/** True where a negation reaches the match: in its clause, near it, before its end, and not one of the pattern's own words. */
export function isNegated(sentence: Sentence, match: Match): boolean {
  const { tokens } = sentence;
  for (let i = clauseStart(tokens, match.from); i < match.to; i++) {
    const token = tokens[i];
    if (!token || match.named.has(i) || !NEGATORS.has(token.surface)) continue;
    if (token.surface === 'not' && ['only', 'just'].includes(tokens[i + 1]?.surface ?? '')) continue;
    if (match.from - i > (OF_A_NOUN.has(token.surface) ? REACH.noun : REACH.verb)) continue;
    return true;
  }
  return false;
}

const holds = (tokens: Token[], from: number, to: number, phrases: string[][]) =>
  phrases.some((phrase) => {
    for (let i = from; i + phrase.length <= to; i++)
      if (phrase.every((w, k) => tokens[i + k]?.surface === w)) return true;
    return false;
  });

/** "Until 2011 …", "Before, …", "Before 2006 …"; but not "Before we go to court …". */
function opensInPast([first, second]: Token[]): boolean {
  if (first?.surface !== 'before') return PAST_OPENERS.has(first?.surface ?? '');
  return second?.surface === ',' || /^\d/.test(second?.surface ?? '');
}

/** True where the clause tells what used to be, as against what is now. */
export function isPast(sentence: Sentence, match: Match): boolean {
  const start = clauseStart(sentence.tokens, match.from);
  if (opensInPast(sentence.tokens) && match.from < OPENER_REACH) return true;
  return holds(sentence.tokens, start, clauseEnd(sentence.tokens, match.to), PAST);
}

/** True where the clause tells what is planned or hoped for. */
export const isPlanned = (sentence: Sentence, match: Match): boolean =>
  holds(sentence.tokens, clauseStart(sentence.tokens, match.from), clauseEnd(sentence.tokens, match.to), PLANS);
