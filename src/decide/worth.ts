/**
 * What asking is worth: how likely an answer is, by what the trained readers make of the text, times how many placements it
 * would mend. A question whose likely answers change nothing is not worth a user's time (../shared/coverage.md: an expert asks
 * for the one or two facts that would change the answer).
 */

import { likenessOf } from './bearing.ts';
import type { Facts } from './condition.ts';
import type { Outcome } from './outcome.ts';

/** A label that the readers hold for less likely than this may still be true. */
const LEAST = 0.04;
/** What a change of a set (values, quadrants, risks) counts beside a change of a placement. */
const SET_SHARE = 0.5;

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / (values.length || 1);

const SET_KEYS: Record<string, string> = { value: 'value', present: 'present', risks: 'risk' };

/** How likely it is that a set changes as the answer would change it. */
function likelyInSet(key: string, was: readonly string[], is: readonly string[], facts: Facts): number {
  const strength = (id: string) => facts.strength(`like-${SET_KEYS[key]}-${id}-ground`);
  const come = is.filter((id) => !was.includes(id)).map((id) => Math.max(LEAST, strength(id)));
  const gone = was.filter((id) => !is.includes(id)).map((id) => Math.max(LEAST, 1 - strength(id)));
  return mean([...come, ...gone]);
}

const asLabels = (value: Outcome[string] | undefined): string[] => (Array.isArray(value) ? value : []);

/** @returns the expected number of placements that an answer leading there would mend */
export function worthOf(leads: Outcome, now: { facts: Facts; outcome: Outcome }): number {
  const keys = Object.keys(leads);
  if (keys.length === 0) return 0;
  const chances = keys.map((key) => {
    const then = leads[key];
    if (Array.isArray(then))
      return { share: SET_SHARE, chance: likelyInSet(key, asLabels(now.outcome[key]), then, now.facts) };
    return { share: 1, chance: Math.max(LEAST, now.facts.strength(likenessOf(key, then ?? 'unclear'))) };
  });
  // The placements hang together: that all of them change at once is about as likely as the least surprising of them.
  const likely = mean(chances.map((c) => c.chance));
  return likely * chances.reduce((sum, c) => sum + c.share, 0);
}
