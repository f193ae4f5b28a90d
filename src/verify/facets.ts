/** What can be checked of a sentence without a model: its content words, numbers, names, negations, strength. */
import { stemmer } from 'stemmer';

export const wordsOf = (s: string): string[] =>
  s
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/\bco[-‐‑– ](?=[a-z]{4})/gi, 'co')
    .match(/[\p{L}\p{N}]+(?:'[a-z]+)?/gu) ?? [];

const FUNCTION_WORDS = new Set(
  "a about above after again all also an and any are as at be because been before being between both but by can could did do does doing each else for from further had has have having he her however here his how i if in into is it its itself just may me might more most must my no nor not now of off on once one only or other our out over own same say says she should so some such than that the their them then there these they this those through to too under until up very was we were what when where whether which while who whom why will with within without would yes yet you your n't ".split(
    ' ',
  ),
);

/** Words by which a claim is attributed; they carry no content of their own. */
const SPEECH = new Set(
  'argue argues argued arguing say says said write writes wrote suggest suggests suggested claim claims claimed hold holds state states stated note notes noted warn warns warned report reports reported describe describes described define defines defined propose proposes proposed see sees call calls called according paper authors author treat treats regard regards consider considers stress stresses point points add adds find finds found observe observes mention mentions name names list lists give gives show shows explain explains think thinks maintain maintains'.split(
    ' ',
  ),
);

const spelt = (w: string) => w.replace(/is(e|ed|es|ing|ation|ations|ational)$/, 'iz$1').replace(/our$/, 'or');

export const stem = (word: string): string => stemmer(spelt(word.toLowerCase().replace(/'s$/, '')));

export function contentStems(sentence: string): string[] {
  return wordsOf(sentence)
    .map((w) => w.toLowerCase())
    .filter((w) => !FUNCTION_WORDS.has(w) && !SPEECH.has(w) && w.length > 2)
    .map(stem);
}

const NUMBER_WORDS: Record<string, string> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  twenty: '20',
  half: '1/2',
  halves: '1/2',
  halved: '1/2',
  double: '×2',
  doubles: '×2',
  doubled: '×2',
  twice: '×2',
  third: '1/3',
  quarter: '1/4',
};
const ROMAN: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4' };

/** Numbers in figures and words; Roman numerals after "type" and "quadrant". Years are numbers too. */
export function numbersOf(sentence: string): Set<string> {
  const found = new Set<string>();
  for (const m of sentence.matchAll(/\d+(?:[.,]\d+)*\s?%?/g)) found.add(m[0].replace(/[\s,]/g, ''));
  for (const w of wordsOf(sentence.toLowerCase())) {
    const n = Object.hasOwn(NUMBER_WORDS, w) ? NUMBER_WORDS[w] : undefined;
    if (n) found.add(n);
  }
  for (const m of sentence.matchAll(/\b(?:type|quadrant|types|quadrants)\s+(i{1,3}|iv)\b/gi))
    found.add(`r${ROMAN[m[1]?.toLowerCase() ?? '']}`);
  return found;
}

/** Capitalised words inside a sentence (and at its start where they are no common word): authors, bodies, places. */
export function namesOf(sentence: string): Set<string> {
  const found = new Set<string>();
  for (const m of sentence.matchAll(/(?<![\p{L}'])\p{Lu}[\p{L}]+(?:-\p{Lu}\p{Ll}+)?/gu)) {
    const atStart =
      /^[\s"“‘(*]*$/.test(sentence.slice(0, m.index)) || /[.!?:]["”’]?\s+$/.test(sentence.slice(0, m.index));
    const word = m[0];
    if (!atStart || /^\p{Lu}{2,}$/u.test(word)) found.add(word.toLowerCase());
  }
  return found;
}

const NEGATORS =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|rarely|fails?|failed|unable|refus\w+|lacks?|lacking|absence|ignor\w+|impossible|unlikely|prevents?|denies|rejects?|n't)\b|n't\b/gi;

/** "Without client input …" denies the input, not what follows. */
const OF_A_NOUN = /^without$/i;
const NOUN_REACH = 2;

/** Content stems of each negation's clause, in order: the first of them is what is negated most directly. */
export function negationsIn(sentence: string): string[][] {
  const text = sentence.replace(/[‘’]/g, "'");
  return [...text.matchAll(NEGATORS)].flatMap((m) => {
    const after = text.slice(m.index + m[0].length);
    if (/^not$/i.test(m[0]) && /^\s*(?:only|just|merely)\b/.test(after)) return [];
    const reach = OF_A_NOUN.test(m[0]) ? NOUN_REACH : Number.POSITIVE_INFINITY;
    const clause = after.split(/[;:.!?]|\bbut\b|\bwhile\b|\brather\b|\binstead\b/)[0] ?? '';
    const stems = contentStems(clause).slice(0, reach);
    return stems.length > 0 ? [stems] : [];
  });
}

/** Words that make a statement absolute; each must have its like in the support. */
const ABSOLUTE =
  /\b(?:always|never|all|every|everyone|everybody|none|nobody|must|cannot|only|entirely|completely|fully|solely|invariably|inevitably|certainly|clearly|guarantee[sd]?|prove[sdn]?|proof|ensure[sd]?|impossible|undoubtedly|definitely|automatically|any time|in all cases|best|most|every time|necessarily|exclusively)\b/gi;

/** Idioms in which such a word means nothing absolute. */
const IDIOMS =
  /\b(?:all the same|after all|above all|first of all|at all|all but|not all|not every\w*|not only|at most|at best)\b/gi;

/** Words that bear one another out: a claim may say "all" where its support says "every". */
const ALIKE = [
  ['all', 'every', 'everyone', 'everybody', 'each'],
  ['must', 'have to', 'has to', 'need to', 'needs to', 'required', 'requires', 'reliant', 'essential'],
  ['cannot', 'impossible', "can't", 'unable', 'inalienable', 'unavoidable', 'never'],
  ['never', 'none', 'nobody', 'no', 'not'],
  ['only', 'solely', 'exclusively', 'alone', 'no more than', 'none', 'nothing but', 'just'],
  ['entirely', 'completely', 'fully', 'totally', 'wholly', 'full'],
  ['always', 'invariably', 'inevitably', 'every time', 'unavoidable', 'inalienable'],
  ['most', 'best', 'greatest', 'majority', 'two-thirds'],
];

export const absolutesOf = (sentence: string): Set<string> =>
  new Set([...sentence.replace(IDIOMS, ' ').matchAll(ABSOLUTE)].map((m) => m[0].toLowerCase()));

/** Does a text hold an absolute word, or one that says the same? */
export function bearsAbsolute(word: string, text: string): boolean {
  const alike = ALIKE.filter((a) => a.includes(word)).flat();
  return [word, ...alike].some((w) => new RegExp(`\\b${w}\\b`, 'i').test(text));
}

const HEDGE =
  /\b(?:may|might|can|could|perhaps|possibly|suggest\w*|argu\w+|claim\w*|seem\w*|appear\w*|likely|potential\w*|often|sometimes|some|tend\w*|would|should|believe\w*|risk\w*|not necessarily|in part|partly|rarely|usually|normally|generally|offer\w*|warn\w*|promis\w*|hope\w*|probably|at times|largely|mainly|mostly|many|propose\w*|question\w*)\b/i;

export const isHedged = (sentence: string): boolean => HEDGE.test(sentence);

/** Verbs by which a claim is made stronger than a report of it. */
export const STRONG_VERBS =
  /\b(?:shows?|showed|shown|proves?|proved|proven|demonstrates?|demonstrated|establish(?:es|ed)?|confirms?|confirmed|causes?|caused|guarantees?|guaranteed|leads? to|results? in)\b/i;

export const linksOf = (sentence: string): string[] =>
  sentence.match(/\bhttps?:\/\/[^\s)\]>]+|\bwww\.[^\s)\]>]+/gi) ?? [];

/** Runs of four or more words in quotation marks. */
export const quotesOf = (sentence: string): string[] =>
  [...sentence.matchAll(/["“]([^"”]+)["”]|‘([^’]+)’(?!\p{L})/gu)]
    .map((m) => m[1] ?? m[2] ?? '')
    .filter((q) => q.trim().split(/\s+/).length >= 4);
