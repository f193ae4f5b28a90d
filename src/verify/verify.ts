/**
 * `verify`: which claims stand. Ids exist; quotes match the store; numbers, names, denials, strength and attribution agree with
 * the support; nothing is turned round; the content is covered; no link that is not a source's. Pure; reasons are values.
 */
import type { FailureReason } from '../domain/answer.ts';
import { lettersOf } from '../domain/text.ts';
import { attributionFails, unknownNames } from './attribution.ts';
import type { ClaimCheck } from './check.ts';
import { clashesOf } from './contrast.ts';
import { coverageOf } from './coverage.ts';
import { groundOf } from './ground.ts';
import { lexiconOf } from './lexicon.ts';
import { negationFails } from './negation.ts';
import { numberFails } from './numbers.ts';
import { orderFails } from './order.ts';
import { isKnownLink, linksOf, quotesOf } from './quotes.ts';
import { strengthFails } from './strength.ts';

export interface Verdict {
  stands: boolean;
  reasons: FailureReason[];
}

const withoutLinks = (text: string) => linksOf(text).reduce((t, link) => t.replace(link, ' '), text);

/**
 * What says word for word what its support says needs no further look.
 * @returns whether the claim stands, with every reason against it
 */
export function verifyClaim(check: ClaimCheck): Verdict {
  const reasons = new Set<FailureReason>();
  const supports = check.support.filter((s) => s !== undefined);
  if (supports.length === 0 || supports.length < check.support.length) reasons.add('unknown-support');
  if (linksOf(check.claim).some((l) => !isKnownLink(l, check.links))) reasons.add('link');
  if (supports.length === 0) return { stands: false, reasons: [...reasons] };
  const claim = withoutLinks(check.claim);
  const ground = groundOf({ ...check, claim }, supports, lexiconOf(check.rules));
  if (supports.some((s) => s.units.some((u) => lettersOf(u.text) === lettersOf(claim))))
    return { stands: reasons.size === 0, reasons: [...reasons] };
  if (quotesOf(claim).some((q) => !check.isVerbatim(q))) reasons.add('quote');
  if (numberFails(ground)) reasons.add('number');
  if (unknownNames(ground).length > 0) reasons.add('name');
  if (attributionFails(ground, check)) reasons.add('attribution');
  if (negationFails(ground)) reasons.add('negation');
  if (strengthFails(ground)) reasons.add('strength');
  for (const clash of clashesOf(ground))
    reasons.add(clash.closed ? 'name' : clash.contrast === 'roles' ? 'roles' : 'opposite');
  if (orderFails(ground)) reasons.add('roles');
  if (coverageOf(ground, check, supports).fails) reasons.add('coverage');
  return { stands: reasons.size === 0, reasons: [...reasons] };
}
