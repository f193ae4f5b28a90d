/** Whether a placement's own word on its firmness can be trusted: how often each status is right, and what leaving out the weak ones gains. */
import { type Placement, SINGLE_FRAMEWORKS, Status } from '../../src/domain/placement.ts';
import { mean } from './mean.ts';
import { amongAnnotators, type Case, withAnnotators } from './placements.ts';

export interface StatusReliability {
  status: Status;
  cases: number;
  /** Tango with annotators, on the cases of this status; null where there are none. */
  agreement: number | null;
  /** Annotators with each other on the same cases; null where no case has two annotators. */
  annotators: number | null;
}

/** One place on the curve: of all cases, how many Tango places at this strength or more, and how often it is then wrong. */
export interface CurvePoint {
  strength: number;
  coverage: number;
  risk: number;
}

type Single = (typeof SINGLE_FRAMEWORKS)[number];
export const hasStrength = (framework: string): framework is Single =>
  (SINGLE_FRAMEWORKS as readonly string[]).includes(framework);

export const singleOf = (framework: Single, c: Case): Placement => c.placement.placements[framework];

const statusOf = (framework: string, c: Case): Status | null => {
  if (framework === 'value') return c.placement.placements.value.status;
  return hasStrength(framework) ? singleOf(framework, c).status : null;
};

const orNull = (xs: readonly number[]) => (xs.length > 0 ? mean(xs) : null);

/** Empty for what carries no status (reach, definitions, risks). */
export function reliabilityOf(framework: string, cases: readonly Case[]): StatusReliability[] {
  return Status.options.flatMap((status) => {
    const such = cases.filter((c) => statusOf(framework, c) === status);
    if (statusOf(framework, cases[0] as Case) === null) return [];
    return {
      status,
      cases: such.length,
      agreement: orNull(such.flatMap((c) => withAnnotators(framework, c))),
      annotators: orNull(such.flatMap((c) => amongAnnotators(framework, c))),
    };
  });
}

/** From the strongest placement on; what is unclear is never covered. Empty for what carries no strength. */
export function riskCoverageOf(framework: string, cases: readonly Case[]): CurvePoint[] {
  if (!hasStrength(framework)) return [];
  const given = cases.filter((c) => singleOf(framework, c).status !== 'unclear');
  const strengths = [...new Set(given.map((c) => singleOf(framework, c).strength))].toSorted((a, b) => b - a);
  return strengths.map((strength) => {
    const covered = given.filter((c) => singleOf(framework, c).strength >= strength);
    const risk = 1 - mean(covered.flatMap((c) => withAnnotators(framework, c)));
    return { strength, coverage: covered.length / cases.length, risk };
  });
}

/** The risk at the first point that covers at least this share of the cases; null where the curve ends before. */
export const riskAt = (coverage: number, curve: readonly CurvePoint[]): number | null =>
  curve.find((p) => p.coverage >= coverage)?.risk ?? null;
