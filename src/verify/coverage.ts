/** Does the passage hold what the claim says? Words may be others, so long as they say the same; what is new is not borne. */
import type { ClaimCheck, Support } from './check.ts';
import type { Ground } from './ground.ts';
import { saysSame } from './ground.ts';
import { readSentence, type Word } from './sentence.ts';

/** Least share of a claim's content that its passage must hold. */
const COVERED = 0.38;
/** Where another passage holds this much more, the claim is that one's. */
const FITS_ELSEWHERE = 0.3;
const FITS_MUCH_BETTER = 0.5;
/** What is covered so far in other words is not looked for elsewhere. */
const WELL_COVERED = 0.75;
/** So many words in a row that the passage doesn't hold, at an end of the claim, are something added. */
const ADDED = 3;
/** Words that join something on, and the share of it that must be new. */
const JOIN = /^(?:and|which|who|so|because|since|but|while|whereas)$/i;
const MOSTLY = 0.7;

export interface Covered {
  share: number;
  fails: boolean;
}

export function coverageOf(ground: Ground, check: ClaimCheck, supports: readonly Support[]): Covered {
  const names = new Set(ground.authors.map((a) => a.toLowerCase()));
  const hints = supports
    .flatMap((s) => [...(s.hints ?? []), ...(s.beside ?? [])])
    .map((h) => readSentence(h, ground.lexicon));
  const own = ground.claim.content.filter(
    (w) => !names.has(w.form.toLowerCase()) && !check.persons?.has(w.form.toLowerCase()),
  );
  if (own.length === 0) return { share: 1, fails: false };
  const pool = [...ground.units.map((u) => u.read), ...hints].flatMap((s) => s.content);
  const held = own.map((w) => pool.some((p) => saysSame(w, p)));
  const weighed = (ws: readonly Word[]) => ws.reduce((sum, w) => sum + ground.weight(w), 0);
  const share = weighed(own.filter((_, i) => held[i])) / weighed(own);
  if (share < COVERED || isAdded(own, held, ground)) return { share, fails: true };
  const elsewhere = share < 1 ? (check.elsewhere?.(new Set(own.map((w) => w.stem))) ?? 0) : 0;
  const stemsHere = new Set(pool.map((p) => p.stem));
  const exact = own.filter((w) => stemsHere.has(w.stem)).length / own.length;
  return { share, fails: elsewhere - exact > (share < WELL_COVERED ? FITS_ELSEWHERE : FITS_MUCH_BETTER) };
}

/** A run of words that the passage doesn't hold, or a clause of its own of which it holds next to nothing. */
function isAdded(own: readonly Word[], held: readonly boolean[], ground: Ground): boolean {
  let run = 0;
  for (let i = 0; i < own.length; i++) {
    run = held[i] ? 0 : run + 1;
    if (run >= ADDED) return true;
  }
  const inPassage = (w: Word) => ground.units.some((u) => u.read.content.some((p) => saysSame(w, p)));
  const joins = ground.claim.words.filter((w) => JOIN.test(w.form)).map((w) => w.at);
  return joins.some((at, i) => {
    const part = own.filter((w) => w.at > at && w.at < (joins[i + 1] ?? Number.POSITIVE_INFINITY));
    const missing = part.filter((w) => !inPassage(w));
    return missing.length >= 2 && missing.length / part.length >= MOSTLY;
  });
}
