/** The worst errors of a framework: farthest from every annotator first, and of those the ones that Tango is surest of. */
import type { Evidence } from '../../src/domain/placement.ts';
import { annotated, type Label, placed } from './labels.ts';
import { mean } from './mean.ts';
import { type Case, withAnnotators } from './placements.ts';
import { hasStrength, singleOf } from './reliability.ts';

export interface PlacementError {
  id: string;
  text: string;
  tango: Label;
  annotators: Label[];
  /** What Tango shows for its placement: the rule or reason, how strong, and the words. */
  rule: string | null;
  reason: string;
  strength: number | null;
  evidence: Evidence[];
}

/** At most half right counts as an error, for sets too. */
const WRONG = 0.5;

type Ground = Pick<PlacementError, 'rule' | 'reason' | 'strength' | 'evidence'>;

function groundOf(framework: string, c: Case): Ground {
  const { placements, risks, reach_reason, definition_reasons } = c.placement;
  const bare = { rule: null, strength: null };
  if (hasStrength(framework)) return singleOf(framework, c);
  if (framework === 'risks')
    return { ...bare, reason: risks.map((r) => r.why).join(' '), evidence: risks.flatMap((r) => r.evidence) };
  if (framework === 'value')
    return {
      ...bare,
      reason: placements.value.reasons.map((r) => r.reason).join(' '),
      evidence: placements.value.evidence,
    };
  if (framework === 'present') return placements.quadrants;
  if (framework === 'reach') return { ...bare, reason: reach_reason, evidence: [] };
  const { reason = '', evidence = [] } = definition_reasons[framework] ?? {};
  return { ...bare, reason, evidence };
}

export function worstErrors(framework: string, cases: readonly Case[], most: number): PlacementError[] {
  return cases
    .map((c) => ({ c, right: mean(withAnnotators(framework, c)), ground: groundOf(framework, c) }))
    .filter(({ right }) => right < WRONG)
    .toSorted(
      (a, b) =>
        a.right - b.right ||
        b.c.labels.length - a.c.labels.length ||
        (b.ground.strength ?? 0) - (a.ground.strength ?? 0) ||
        (a.c.id < b.c.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ c, ground: { rule, reason, strength, evidence } }) => ({
      id: c.id,
      text: c.text,
      tango: placed(framework, c.placement),
      annotators: c.labels.map((row) => annotated(framework, row)),
      rule,
      reason,
      strength,
      evidence,
    }));
}
