/** Risks for which the text gives ground (codebook section 12), each with what the works offer against it. */
import type { Risk } from '../domain/codebook.ts';
import type { RaisedRisk } from '../domain/placement.ts';
import type { Bibliography } from './bibliography.ts';
import { type Facts, strengthOf } from './condition.ts';
import { evidenceOf, LEANS, shownFor, strengthInSet } from './framework.ts';

const holds = (condition: Risk['high'], facts: Facts) =>
  condition !== undefined && strengthOf(condition, facts) >= LEANS;

/** From this strength a rule raises its risk, whatever the wording is like: better one risk too many than one unsaid. */
const PLAIN = 0.7;

export const likenessOfRisk = (risk: { id: string }): string => `like-risk-${risk.id}-ground`;

const ORDER = { high: 0, medium: 1, low: 2 } as const;

/** Ids only: what questions compare. */
export const riskIds = (risks: readonly Risk[], facts: Facts): string[] => raised(risks, facts).map((r) => r.id);

function severityOf(risk: Risk, facts: Facts): RaisedRisk['severity'] {
  if (holds(risk.high, facts)) return 'high';
  return holds(risk.low, facts) ? 'low' : 'medium';
}

function raised(risks: readonly Risk[], facts: Facts): (Risk & { severity: RaisedRisk['severity'] })[] {
  return risks
    .filter(
      (risk) =>
        strengthInSet([risk.when], likenessOfRisk(risk), facts, PLAIN) >= LEANS &&
        shownFor(risk, likenessOfRisk(risk), facts).length > 0,
    )
    .map((risk) => ({ ...risk, severity: severityOf(risk, facts) }))
    .toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** @returns the raised risks, gravest first */
export function risksIn(risks: readonly Risk[], facts: Facts, bibliography: Bibliography): RaisedRisk[] {
  return raised(risks, facts).map((risk) => ({
    id: risk.id,
    severity: risk.severity,
    why: risk.mitigations.length > 0 ? risk.why : `${risk.why} The works offer no remedy for it.`,
    evidence: evidenceOf(shownFor(risk, likenessOfRisk(risk), facts)),
    mitigations: risk.mitigations.map((m) => ({ text: m.text, citations: bibliography.cite(m.cites) })),
    citations: bibliography.cite(risk.cites),
  }));
}
