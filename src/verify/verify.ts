/**
 * `verify`: which claims stand. Ids exist; quotes match the store; numbers, names, negation, strength and attribution agree
 * with the support; the content is covered by it; no link that is not a source's. Pure; reasons are values.
 */
import type { FailureReason } from '../domain/answer.ts';
import {
  absolutesOf,
  contentStems,
  isHedged,
  linksOf,
  namesOf,
  negatedStems,
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
  /** Names whose view the passage gives: its authors and those it reports. */
  voices: string[];
  /** True where the sentence is somebody else's view that the authors report. */
  reported: boolean;
}

export interface ClaimCheck {
  claim: string;
  /** Undefined where an id or phrase of the claim's support is unknown. */
  support: (Support | undefined)[];
  /** Is this run of words verbatim in a work that the claim rests on? */
  isVerbatim(quote: string): boolean;
  /** Links that works have. */
  links: readonly string[];
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

/** The sentences of the support nearest to the claim. */
function nearest(claim: readonly string[], sentences: readonly string[]): string[] {
  return sentences
    .map((s) => ({ s, n: overlap(claim, new Set(contentStems(s))) }))
    .filter((x) => x.n > 0)
    .toSorted((a, b) => b.n - a.n)
    .slice(0, BEST_SENTENCES)
    .map((x) => x.s);
}

function coverageFails(
  stems: readonly string[],
  ground: Ground,
  voices: ReadonlySet<string>,
  sameAs: ClaimCheck['sameAs'],
): boolean {
  const own = stems.filter((s) => !voices.has(s));
  if (own.length === 0) return false;
  const held = own.filter((s) => ground.stems.has(s) || sameAs(s).some((c) => ground.concepts.has(c)));
  return held.length / own.length < COVERED;
}

/** A word is negated on one side and plain on the other, in the sentences nearest to the claim. */
function negationFails(claim: string, near: readonly string[]): boolean {
  const claimed = negatedStems(claim);
  const said = new Set(near.flatMap((s) => [...negatedStems(s)]));
  const plain = new Set(near.flatMap((s) => contentStems(s).filter((w) => !negatedStems(s).has(w))));
  const inClaim = contentStems(claim);
  const reversed = [...claimed].some((s) => !said.has(s) && plain.has(s));
  const best = near[0];
  const dropped =
    best !== undefined && claimed.size === 0 && inClaim.filter((s) => negatedStems(best).has(s)).length >= 2;
  return reversed || (dropped && !inClaim.some((s) => plain.has(s) && negatedStems(best ?? '').has(s)));
}

function strengthFails(claim: string, ground: Ground, near: readonly string[]): boolean {
  const allowed = absolutesOf(ground.text);
  if ([...absolutesOf(claim)].some((a) => !allowed.has(a))) return true;
  const best = near[0];
  if (!best || isHedged(claim) || !isHedged(best)) return false;
  return STRONG_VERBS.test(claim) && !STRONG_VERBS.test(ground.text);
}

/** The name to whom the claim gives the view, where it gives it to one: "Pestoff argues", "according to Alford". */
function saidBy(claim: string): string[] {
  const m =
    /^(?:according to )?((?:\p{Lu}[\p{L}'’-]+(?:,? (?:and|&) |, )?)+)(?:\s?\(\d{4}\))?(?:'s?|’s?)?,?\s+(?:\w+ly )?(?:argu|say|said|writ|wrote|suggest|claim|hold|stat|not|warn|report|describ|defin|propos|see|call|treat|regard|consider|stress|add|find|found|show|explain|think|maintain|distinguish|list|name|posit|offer|put|contend|present)/u.exec(
      claim,
    );
  return m
    ? wordsOf(m[1] ?? '')
        .map((w) => w.toLowerCase())
        .filter((w) => w !== 'and')
    : [];
}

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
  const voices = new Set(
    supports
      .flatMap((s) => s.voices)
      .flatMap(wordsOf)
      .map((w) => w.toLowerCase()),
  );
  const voiceStems = new Set([...voices].map(stem));
  const stems = contentStems(check.claim);
  const near = nearest(stems, ground.sentences);
  if (quotesOf(check.claim).some((q) => !check.isVerbatim(q))) reasons.add('quote');
  const known = new Set([...numbersOf(ground.text), ...[...voices].filter((v) => YEARS.test(v))]);
  if ([...numbersOf(check.claim)].some((n) => !known.has(n))) reasons.add('number');
  const text = ground.text.toLowerCase();
  if ([...namesOf(check.claim)].some((n) => !voices.has(n) && !text.includes(n))) reasons.add('name');
  const speakers = saidBy(check.claim);
  if (speakers.length > 0 && !speakers.every((s) => voices.has(s))) reasons.add('attribution');
  if (negationFails(check.claim, near)) reasons.add('negation');
  if (strengthFails(check.claim, ground, near)) reasons.add('strength');
  if (coverageFails(stems, ground, voiceStems, check.sameAs)) reasons.add('coverage');
  return { stands: reasons.size === 0, reasons: [...reasons] };
}
