/** A placement in any framework as one thing to say: the framework's name, the categories' names, how sure, the words that show it. */
import type { Evidence, Placements, ServicePlacement, Status } from '../../domain/placement.ts';
import { categoryOf, frameworkName, type Setting } from './setting.ts';

export interface Standing {
  framework: string;
  name: string;
  /** Empty where the text gives no ground. */
  categories: string[];
  status: Status;
  reasons: string[];
  rules: string[];
  evidence: Evidence[];
  runnerUp: string | null;
  citations: number[];
}

/** Those that the card shows with the user's own words. */
export const mainFrameworks = ['modes', 'quadrants', 'value'] as const;
export const otherFrameworks = [
  'participation',
  'phase',
  'relation',
  'duration',
  'perspective',
  'regime',
  'voluntariness',
] as const;
export type FrameworkId = (typeof mainFrameworks)[number] | (typeof otherFrameworks)[number];

export function standing(setting: Setting, placements: Placements, framework: FrameworkId): Standing {
  const { names } = setting;
  const name = frameworkName(setting, framework);
  const called = (id: string) => categoryOf(names, framework, id).name;
  if (framework === 'value') {
    const { categories, status, reasons, evidence, citations } = placements.value;
    return {
      framework,
      name,
      categories: categories.map(called),
      status,
      reasons: reasons.map(({ reason }) => reason),
      rules: reasons.map(({ rule }) => rule),
      evidence,
      runnerUp: null,
      citations,
    };
  }
  const placed = placements[framework];
  return {
    framework,
    name,
    categories: placed.category === null ? [] : [called(placed.category)],
    status: placed.status,
    reasons: placed.reason === '' ? [] : [placed.reason],
    rules: placed.rule === null ? [] : [placed.rule],
    evidence: placed.evidence,
    runnerUp: placed.runner_up === null ? null : called(placed.runner_up.category),
    citations: placed.citations,
  };
}

export const allStandings = (setting: Setting, { placements }: ServicePlacement): Standing[] =>
  [...mainFrameworks, ...otherFrameworks].map((framework) => standing(setting, placements, framework));

/** Each stretch of the user's words once, longest first where one holds another; what was said later in the thread before all. */
export function ownWords({ said = {} }: Pick<Setting, 'said'>, evidence: readonly Evidence[]): string[] {
  // A fact that was told later stands beside words that don't show it, for want of any in the description.
  const later = new Set(evidence.flatMap(({ reading }) => said[reading] ?? []));
  const longestFirst = evidence
    .filter(({ reading }) => said[reading] === undefined)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Evidence[] = [];
  for (const span of longestFirst) {
    if (!kept.some((other) => other.start <= span.start && span.end <= other.end)) kept.push(span);
  }
  return [...later, ...kept.toSorted((a, b) => a.start - b.start).map(({ quote }) => quote)];
}
