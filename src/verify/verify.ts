/**
 * `verify`: which claims stand. Ids exist; quotes match the store; numbers, names, negation, strength and attribution agree
 * with the support; the content is covered by it; no link that is not a source's. Pure; reasons are values.
 */
import type { FailureReason } from '../domain/answer.ts';
import {
  absolutesOf,
  bearsAbsolute,
  contentStems,
  isHedged,
  linksOf,
  namesOf,
  negationsIn,
  numbersOf,
  quotesOf,
  STRONG_VERBS,
  stem,
  wordsOf,
} from './facets.ts';

/** What a claim rests on, as text. */
export interface Support {
  /** The passage's own words, and what our notes say of it. */
  sentences: string[];
  /** The sentences that the claim points at; where none are known, those nearest to the claim are taken. */
  point?: string[];
  /** Names that may stand in a claim: the work's authors and everybody the passage names. */
  voices: string[];
  /** Names to whom the point may be attributed; where none are known, all voices. */
  speakers?: string[];
}

export interface ClaimCheck {
  claim: string;
  /** Undefined where an id or phrase of the claim's support is unknown. */
  support: (Support | undefined)[];
  /** Is this run of words verbatim in a work that the claim rests on? */
  isVerbatim(quote: string): boolean;
  /** Links that works have. */
  links: readonly string[];
  /** Family names, in lower case, to whom a view may be given; none where they are not known. */
  persons?: ReadonlySet<string>;
  /** Terms that a claim may use for others: stem to concept ids. */
  sameAs(stem: string): readonly string[];
}

export interface Verdict {
  stands: boolean;
  reasons: FailureReason[];
}

/** Least share of a claim's content words that its support must hold. */
const COVERED = 0.6;
const BEST_SENTENCES = 3;
/** From this share of a claim's content words in one sentence, that sentence alone is what it says. */
const REPEATED = 0.95;

interface Ground {
  sentences: string[];
  stems: Set<string>;
  concepts: Set<string>;
  text: string;
}

function groundOf(supports: readonly Support[], sameAs: ClaimCheck['sameAs']): Ground {
  const sentences = supports.flatMap((s) => s.sentences);
  const stems = new Set(sentences.flatMap(contentStems));
  const concepts = new Set([...stems].flatMap((s) => sameAs(s)));
  return { sentences, stems, concepts, text: sentences.join(' ') };
}

const overlap = (a: readonly string[], b: ReadonlySet<string>) => a.filter((x) => b.has(x)).length;

/** The sentences of the support nearest to the claim; one alone where the claim nearly repeats it. */
function nearest(claim: readonly string[], sentences: readonly string[]): string[] {
  const near = sentences
    .map((s) => ({ s, n: overlap(claim, new Set(contentStems(s))) }))
    .filter((x) => x.n > 0)
    .toSorted((a, b) => b.n - a.n);
  const repeats = (near[0]?.n ?? 0) >= claim.length * REPEATED;
  return near.slice(0, repeats ? 1 : BEST_SENTENCES).map((x) => x.s);
}

function coverageFails(
  stems: readonly string[],
  ground: Ground,
  voices: ReadonlySet<string>,
  sameAs: ClaimCheck['sameAs'],
): boolean {
  const common = new Set(ground.sentences.flatMap((s) => contentStems(s.replace(/\p{Lu}[\p{L}]+/gu, ' '))));
  const own = stems.filter((s) => !voices.has(s) || common.has(s));
  if (own.length === 0) return false;
  const held = own.filter((s) => ground.stems.has(s) || sameAs(s).some((c) => ground.concepts.has(c)));
  return held.length / own.length < COVERED;
}

/** How many of the words after a negation are what it negates. */
const HEAD = 2;
const SCOPE = 3;

/**
 * The claim drops a negation of the sentence it rests on, or negates what is plain there.
 * @param point the sentences that the claim rests on most
 */
function negationFails(claim: string, point: readonly string[]): boolean {
  const denied = point.flatMap(negationsIn);
  const deniedStems = new Set(denied.flat());
  const plainly = point.map((s) => new Set(plainStems(s)));
  /** In more of the sentences plain than negated. */
  const isMostlyPlain = (stem: string) =>
    plainly.filter((p) => p.has(stem)).length > denied.filter((scope) => scope.includes(stem)).length;
  const claimed = negationsIn(claim);
  const claimedStems = new Set(claimed.flat());
  const inClaim = new Set(contentStems(claim));
  const dropped = denied.some((scope) => {
    const head = scope.slice(0, HEAD).filter((s) => !isMostlyPlain(s) && !point.some((p) => isSaidTwice(s, p)));
    return head.some((s) => inClaim.has(s)) && !scope.some((s) => claimedStems.has(s));
  });
  const reversed = claimed.some((scope) => {
    const head = scope.slice(0, SCOPE);
    return head.some((s) => plainly.some((p) => p.has(s))) && !head.some((s) => deniedStems.has(s));
  });
  return dropped || reversed;
}

/** Content stems outside every negation's reach. */
function plainStems(sentence: string): string[] {
  const denied = new Set(negationsIn(sentence).flat());
  return contentStems(sentence).filter((s) => !denied.has(s));
}

/** True where a condition's word comes again outside it ("Without influence …, users have too little influence"). */
function isSaidTwice(stem: string, sentence: string): boolean {
  if (!/\bwithout\b/i.test(sentence)) return false;
  const inside = negationsIn(sentence).flat();
  return (
    inside.includes(stem) &&
    contentStems(sentence).filter((s) => s === stem).length > inside.filter((s) => s === stem).length
  );
}

const WILL = /\b(?:will|'ll|shall)\b/i;
const MAY = /\b(?:may|might|could|can|would|should|perhaps|possibly|potential\w*|likely)\b/i;

function strengthFails(claim: string, ground: Ground, point: readonly string[]): boolean {
  const near = [...point, ...nearest(contentStems(claim), ground.sentences)].join(' ');
  if ([...absolutesOf(claim)].some((a) => !bearsAbsolute(a, near))) return true;
  const [best] = point;
  if (!best) return false;
  if (WILL.test(claim) && !isHedged(claim) && MAY.test(best) && !WILL.test(ground.text)) return true;
  if (isHedged(claim) || !isHedged(best)) return false;
  return STRONG_VERBS.test(claim) && !STRONG_VERBS.test(ground.text);
}

/** The name to whom the claim gives the view, where it gives it to one: "Pestoff argues", "according to Alford". */
function saidBy(claim: string): string[] {
  const m =
    /^(?:according to )?(?!(?:To|In|For|By|With|Without)\b)(\p{Lu}[\p{L}'’-]+(?:(?:,? (?:and|&) |, )\p{Lu}[\p{L}'’-]+)*)(?:\s?\(\d{4}\))?(?:'s?|’s?)?,?\s+(?:\w+ly )?(?:argu|say|said|writ|wrote|suggest|claim|hold|stat|not|warn|report|describ|defin|propos|see|call|treat|regard|consider|stress|add|find|found|show|explain|think|maintain|distinguish|list|name|posit|offer|put|contend|present)/u.exec(
      claim,
    );
  return m ? wordsLower([m[1] ?? '']).filter((w) => w !== 'and') : [];
}

const wordsLower = (texts: readonly string[]) => texts.flatMap(wordsOf).map((w) => w.toLowerCase().replace(/'s$/, ''));

const YEARS = /^(?:19|20)\d\d$/;

/**
 * @returns whether the claim stands, with every reason against it
 */
export function verifyClaim(check: ClaimCheck): Verdict {
  const reasons = new Set<FailureReason>();
  const supports = check.support.filter((s) => s !== undefined);
  if (supports.length === 0 || supports.length < check.support.length) reasons.add('unknown-support');
  if (linksOf(check.claim).some((l) => !check.links.some((known) => l.startsWith(known)))) reasons.add('link');
  if (supports.length === 0) return { stands: false, reasons: [...reasons] };
  const ground = groundOf(supports, check.sameAs);
  const voices = new Set(wordsLower(supports.flatMap((s) => s.voices)));
  const voiceStems = new Set([...voices].map(stem));
  const stems = contentStems(check.claim);
  const pointed = nearest(
    stems,
    supports.flatMap((s) => s.point ?? []),
  );
  const point = pointed.length > 0 ? pointed : nearest(stems, ground.sentences);
  if (quotesOf(check.claim).some((q) => !check.isVerbatim(q))) reasons.add('quote');
  const known = new Set([...numbersOf(ground.text), ...[...voices].filter((v) => YEARS.test(v))]);
  if ([...numbersOf(check.claim)].some((n) => !known.has(n))) reasons.add('number');
  const text = ground.text.toLowerCase();
  if ([...namesOf(check.claim)].some((n) => !voices.has(n) && !text.includes(n))) reasons.add('name');
  const speakers = new Set(wordsLower(supports.flatMap((s) => s.speakers ?? s.voices)));
  const capitals = check.claim.match(/\p{Lu}\p{Ll}+/gu) ?? [];
  const named = new Set(wordsLower(capitals));
  const persons = [...(check.persons ?? [])].filter((p) => named.has(p));
  if ([...saidBy(check.claim), ...persons].some((s) => !speakers.has(s))) reasons.add('attribution');
  if (negationFails(check.claim, point)) reasons.add('negation');
  if (strengthFails(check.claim, ground, point)) reasons.add('strength');
  if (coverageFails(stems, ground, voiceStems, check.sameAs)) reasons.add('coverage');
  return { stands: reasons.size === 0, reasons: [...reasons] };
}
