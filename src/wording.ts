/** The model's part: it words what is established, and every sentence of its is verified; what fails is the built-in writer's again. */
import type { Claim, Draft } from './domain/answer.ts';
import type { ClaimRules } from './domain/claim-rules.ts';
import type { Codebook } from './domain/codebook.ts';
import type { Library } from './domain/knowledge.ts';
import type { Model } from './domain/model.ts';
import type { Note } from './domain/note.ts';
import type { ServicePlacement } from './domain/placement.ts';
import { establishedNames, leadOf, materialOf, otherNames } from './explain/lead.ts';
import { verifyClaims } from './verify/draft.ts';
import { checkOfClaim } from './verify/support.ts';
import { verifyClaim } from './verify/verify.ts';

export interface WordingParts {
  library: Library;
  model: Model | null;
  noteOf(ref: string): Note | undefined;
}

/** Every established claim must still be borne by one that stands, else the built-in draft is used. */
const bearsAll = (claims: readonly Claim[], draft: Draft) =>
  draft.claims.every((c) => c.support.some((ref) => claims.some((k) => k.support.includes(ref))));

/**
 * @param draft the built-in writer's
 * @returns the same draft in the model's words, where there is a model and its words stand; else as it was
 */
export async function worded(
  question: string,
  draft: Draft,
  parts: WordingParts,
  signal?: AbortSignal,
): Promise<Draft> {
  const check = (claim: Claim) => checkOfClaim(claim, parts.library, parts.noteOf);
  const own = verifyClaims(draft.claims, check, (ref) => parts.noteOf(ref)?.text);
  const established: Draft = { ...draft, claims: own.claims };
  if (!parts.model || established.claims.length === 0) return established;
  const notes = established.claims.flatMap((c) => c.support).flatMap((ref) => parts.noteOf(ref) ?? []);
  const material = notes.map((n) => ({ ref: n.ref, by: n.by, text: n.text }));
  const result = await parts.model.word({ kind: 'answer', question, material, established: [] }, signal);
  if (!result.ok || result.claims.length === 0) return established;
  const allowed = new Set(material.map((m) => m.ref));
  const claims = result.claims.map((c) => ({ ...c, support: c.support.length > 0 ? c.support : ['none'] }));
  const verified = verifyClaims(
    claims,
    (c) => (c.support.every((r) => allowed.has(r)) ? check(c) : { ...check(c), support: [undefined] }),
    (ref) => (allowed.has(ref) ? parts.noteOf(ref)?.text : undefined),
  );
  return bearsAll(verified.claims, established)
    ? { ...established, claims: verified.claims, writer: 'model' }
    : established;
}

/** In a placement's sentence quotation marks mean the user's words, however few. */
const quotesOnly = (claim: string, text: string) =>
  [...claim.matchAll(/["“]([^"“”]+)["”]/g)].every(([, quote = '']) => text.includes(quote));

/** The sentence above the placement card, in the model's words where they agree with what was computed. */
export async function wordedLead(
  placement: ServicePlacement,
  { codebook, claimRules }: { codebook: Codebook; claimRules: ClaimRules },
  model: Model | null,
  signal?: AbortSignal,
): Promise<string> {
  const builtIn = leadOf(placement);
  const material = materialOf(placement);
  if (!model || material.length === 0) return builtIn;
  const established = establishedNames(placement, codebook);
  const result = await model.word({ kind: 'placement', question: placement.text, material, established }, signal);
  if (!result.ok || result.claims.length === 0) return builtIn;
  const forbidden = otherNames(placement, codebook).map((n) => n.toLowerCase());
  const ground = [
    ...material.map((m) => m.text),
    ...established.map((n) => `It is ${n}.`),
    ...placement.placements.modes.evidence.map((e) => e.quote),
  ];
  const stands = result.claims.every((claim) => {
    const verdict = verifyClaim({
      claim: claim.text,
      support: [{ units: ground.map((text) => ({ text, pointed: true })), authors: [] }],
      isVerbatim: (q) => placement.text.includes(q),
      links: [],
      rules: claimRules,
    });
    return (
      verdict.stands &&
      quotesOnly(claim.text, placement.text) &&
      !forbidden.some((n) => claim.text.toLowerCase().includes(n))
    );
  });
  return stands ? result.claims.map((c) => c.text).join(' ') : builtIn;
}
