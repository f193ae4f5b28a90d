/** The bare outcome of a decision: categories alone, by contract key. Questions and moves compare outcomes. */
import type { Codebook } from '../domain/codebook.ts';
import type { Reach } from '../domain/reading.ts';
import type { Facts } from './condition.ts';
import { categoryIn, setIn } from './framework.ts';
import { presentQuadrants } from './quadrants.ts';
import { riskIds } from './risks.ts';

/** Keys as in `leads_to` of the contract: framework ids, definition ids, `value`, `present`, `risks`. */
export type Outcome = Record<string, string | null | string[]>;

/** Nothing is placed where the message is not about a public service or tells too little. */
export const isPlaceable = (reach: Reach): boolean => reach === 'service' || reach === 'several-services';

const DEFINITION = 'definition:';
export const isDefinition = (frameworkId: string): boolean => frameworkId.startsWith(DEFINITION);
export const definitionId = (frameworkId: string): string => frameworkId.slice(DEFINITION.length);

export function outcomeOf(codebook: Codebook, facts: Facts, reach: Reach): Outcome {
  const outcome: Outcome = {};
  const placeable = isPlaceable(reach);
  for (const framework of codebook.frameworks) {
    if (framework.kind === 'set')
      outcome[framework.id] = placeable ? setIn(framework, facts).map((f) => f.rule.category) : [];
    else {
      const category = placeable ? categoryIn(framework, facts) : null;
      if (isDefinition(framework.id)) outcome[definitionId(framework.id)] = category ?? 'unclear';
      else outcome[framework.id] = category;
    }
  }
  outcome.present = placeable ? presentQuadrants(codebook, facts) : [];
  outcome.risks = placeable ? riskIds(codebook.risks, facts) : [];
  return outcome;
}

/** What differs from now, for `leads_to`. */
export function difference(now: Outcome, then: Outcome): Outcome {
  return Object.fromEntries(
    Object.entries(then).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(now[key])),
  );
}
