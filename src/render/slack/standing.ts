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

const FEW_WORDS = 4;
const WIDEST = 100;

/** A word or two mean little alone: their clause, where it is short enough to be taken in at a glance. */
function inItsClause(text: string, { start, end, quote }: Evidence): string {
  if (quote.trim().split(/\s+/).length >= FEW_WORDS || text.slice(start, end) !== quote) return quote;
  const before =
    text
      .slice(0, start)
      .split(/[.,;:!?\n]/)
      .at(-1) ?? '';
  const after = text.slice(end).split(/[.,;:!?\n]/, 1)[0] ?? '';
  const clause = `${before}${quote}${after}`.trim();
  return clause.length <= WIDEST ? clause : quote;
}

/** Each stretch of the user's words once, longest first where one holds another; what was said later in the thread before all. */
export function ownWords(
  { said = {}, text = '' }: Pick<Setting, 'said' | 'text'>,
  evidence: readonly Evidence[],
): string[] {
  // A fact that was told later stands beside words that don't show it, for want of any in the description.
  const later = evidence.flatMap(({ reading }) => said[reading] ?? []);
  const told = evidence
    .filter(({ reading }) => said[reading] === undefined)
    .toSorted((a, b) => a.start - b.start)
    .map((span) => inItsClause(text, span));
  const longestFirst = [...new Set(told)].toSorted((a, b) => b.length - a.length);
  const kept = longestFirst.filter((words, at) => !longestFirst.slice(0, at).some((longer) => longer.includes(words)));
  return [...new Set([...later, ...told.filter((words) => kept.includes(words))])];
}
