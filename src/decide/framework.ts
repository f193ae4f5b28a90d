/** One framework's rules over the facts: the first rule that holds firmly decides; else the strongest that leans. */
import type { Framework, Rule } from '../domain/codebook.ts';
import type { Evidence, Placement, SetPlacement } from '../domain/placement.ts';
import type { Reading } from '../domain/reading.ts';
import type { Bibliography } from './bibliography.ts';
import { type Facts, strengthOf, supportOf } from './condition.ts';

/** From this strength a rule holds firmly (`placed`), from the lower one it leans. Calibrated in `evals/`. */
export const FIRM = 0.6;
export const LEANS = 0.3;
const MOST_EVIDENCE = 4;

interface Fired {
  rule: Rule;
  strength: number;
}

const round = (x: number) => Math.round(x * 100) / 100;

/** In the order of the file: the first firm rule, else the strongest leaning one. */
function decides(rules: readonly Rule[], facts: Facts): Fired | null {
  const fired = rules
    .map((rule) => ({ rule, strength: strengthOf(rule.when, facts) }))
    .filter((f) => f.strength >= LEANS);
  return fired.find((f) => f.strength >= FIRM) ?? fired.toSorted((a, b) => b.strength - a.strength)[0] ?? null;
}

export function evidenceOf(support: readonly Reading[]): Evidence[] {
  const shown: Evidence[] = [];
  for (const { start, end, quote, reading } of support) {
    if (shown.length === MOST_EVIDENCE) break;
    if (!shown.some((s) => s.start === start && s.end === end)) shown.push({ start, end, quote, reading });
  }
  return shown.toSorted((a, b) => a.start - b.start);
}

const unplaced = (reason: string): Placement => ({
  category: null,
  status: 'unclear',
  rule: null,
  reason,
  evidence: [],
  runner_up: null,
  contested: [],
  citations: [],
  strength: 0,
});

/** Only the category: what questions and moves need, many times over. */
export function categoryIn(framework: Framework, facts: Facts): string | null {
  return decides(framework.rules, facts)?.rule.category ?? null;
}

/**
 * @param framework one whose `kind` is `one`
 * @returns the placement, with the rule that fired, the readings under it and the runner-up
 */
export function placeIn(framework: Framework, facts: Facts, bibliography: Bibliography): Placement {
  const fired = decides(framework.rules, facts);
  if (!fired) return unplaced('The text gives no ground for this.');
  const support = supportOf(fired.rule.when, facts);
  const evidence = evidenceOf(support);
  const others = framework.rules.filter((r) => r.category !== fired.rule.category);
  const second = decides(others, facts);
  const contested = framework.contested
    .filter((c) => c.category !== fired.rule.category && (!c.from || c.from === fired.rule.category))
    .filter((c) => strengthOf(c.when, facts) >= FIRM)
    .map((c) => ({ category: c.category, by: c.by, why: c.why, citations: bibliography.cite(c.cites) }));
  return {
    category: fired.rule.category,
    status: fired.strength >= FIRM && evidence.length > 0 ? 'placed' : 'leaning',
    rule: fired.rule.id,
    reason: fired.rule.reason,
    evidence,
    runner_up: second && { category: second.rule.category, margin: round(fired.strength - second.strength) },
    contested,
    citations: bibliography.cite(fired.rule.cites),
    strength: round(fired.strength),
  };
}

/** Every category of a framework of which several may hold, with its firmest rule. */
export function setIn(framework: Framework, facts: Facts): Fired[] {
  return framework.categories.flatMap((category) => {
    const fired = decides(
      framework.rules.filter((r) => r.category === category.id),
      facts,
    );
    return fired ? [fired] : [];
  });
}

export function placeSet(framework: Framework, facts: Facts, bibliography: Bibliography): SetPlacement {
  const fired = setIn(framework, facts);
  const firm = fired.length > 0 && fired.every((f) => f.strength >= FIRM);
  return {
    categories: fired.map((f) => f.rule.category),
    status: fired.length === 0 ? 'unclear' : firm ? 'placed' : 'leaning',
    reasons: fired.map((f) => ({ category: f.rule.category, rule: f.rule.id, reason: f.rule.reason })),
    evidence: evidenceOf(fired.flatMap((f) => supportOf(f.rule.when, facts))),
    citations: bibliography.cite(fired.flatMap((f) => f.rule.cites)),
  };
}
