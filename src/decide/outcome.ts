/** The bare outcome of a decision: categories alone, by contract key. Questions and moves compare outcomes. */
import type { Codebook, Framework } from '../domain/codebook.ts';
import type { Reach } from '../domain/reading.ts';
import { bearingOn, bearingOnRisks } from './bearing.ts';
import type { FactChange, Facts } from './condition.ts';
import { categoryIn, setIn } from './framework.ts';
import { presentQuadrants, QUADRANTS } from './quadrants.ts';
import { riskIds } from './risks.ts';

/** Keys as in `leads_to` of the contract: framework ids, definition ids, `value`, `present`, `risks`. */
export type Outcome = Record<string, string | null | string[]>;

/** Nothing is placed where the message is not about a public service or tells too little. */
export const isPlaceable = (reach: Reach): boolean => reach === 'service' || reach === 'several-services';

const DEFINITION = 'definition:';
export const isDefinition = (frameworkId: string): boolean => frameworkId.startsWith(DEFINITION);
export const definitionId = (frameworkId: string): string => frameworkId.slice(DEFINITION.length);

function keyOf({ id }: Framework): string {
  return isDefinition(id) ? definitionId(id) : id;
}

function verdictIn(framework: Framework, facts: Facts): Outcome[string] {
  if (framework.kind === 'set') return setIn(framework, facts).map((f) => f.rule.category);
  return categoryIn(framework, facts) ?? (isDefinition(framework.id) ? 'unclear' : null);
}

function unplacedIn(framework: Framework): Outcome[string] {
  if (framework.kind === 'set') return [];
  return isDefinition(framework.id) ? 'unclear' : null;
}

export function outcomeOf(codebook: Codebook, facts: Facts, reach: Reach): Outcome {
  const placeable = isPlaceable(reach);
  return {
    ...Object.fromEntries(
      codebook.frameworks.map((f) => [keyOf(f), placeable ? verdictIn(f, facts) : unplacedIn(f)] as const),
    ),
    present: placeable ? presentQuadrants(codebook, facts) : [],
    risks: placeable ? riskIds(codebook.risks, facts) : [],
  };
}

/**
 * What differs from the outcome of a placeable description after a change of its facts: only what a changed reading bears on
 * is decided again.
 */
export function differenceAfter(codebook: Codebook, now: Outcome, facts: Facts, change: FactChange): Outcome {
  const ids = [...change.gone, ...change.come.map((r) => r.reading)];
  const isFelt = (by: ReadonlySet<string>) => ids.some((id) => by.has(id));
  const then = facts.changed(change);
  const felt = codebook.frameworks.filter((f) => isFelt(bearingOn(f).ids));
  const outcome: Outcome = Object.fromEntries(felt.map((f) => [keyOf(f), verdictIn(f, then)] as const));
  if (felt.some((f) => f.id === QUADRANTS)) outcome.present = presentQuadrants(codebook, then);
  if (isFelt(bearingOnRisks(codebook.risks))) outcome.risks = riskIds(codebook.risks, then);
  return difference(now, outcome);
}

/** What differs from now, for `leads_to`. */
export function difference(now: Outcome, then: Outcome): Outcome {
  return Object.fromEntries(
    Object.entries(then).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(now[key])),
  );
}
