/** Verifies a draft: what fails is replaced by the built-in writer's sentence, never passed on and never silently lost. */
import type { Claim, FailureReason } from '../domain/answer.ts';
import type { ClaimCheck } from './check.ts';
import { verifyClaim } from './verify.ts';

export interface Failed {
  claim: Claim;
  reasons: FailureReason[];
}

export interface Verified {
  claims: Claim[];
  failed: Failed[];
}

/**
 * @param claims of either writer
 * @param checkOf what is needed to check one claim
 * @param replacement the built-in sentence for a support id, or undefined for an unknown one
 */
export function verifyClaims(
  claims: readonly Claim[],
  checkOf: (claim: Claim) => ClaimCheck,
  replacement: (ref: string) => string | undefined,
): Verified {
  const kept: Claim[] = [];
  const failed: Failed[] = [];
  for (const claim of claims) {
    const verdict = verifyClaim(checkOf(claim));
    if (verdict.stands) {
      kept.push(claim);
      continue;
    }
    failed.push({ claim, reasons: verdict.reasons });
    for (const ref of claim.support) {
      const text = replacement(ref);
      if (text && !kept.some((k) => k.text === text)) kept.push({ text, support: [ref] });
    }
  }
  return { claims: kept, failed };
}
