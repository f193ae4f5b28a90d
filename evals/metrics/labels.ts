/** A description's labels, by annotators and by Tango, in one shape: one value a framework, or a set. */
import { z } from 'zod';
import { type ServicePlacement, SINGLE_FRAMEWORKS } from '../../src/domain/placement.ts';

const Row = z.looseObject({ id: z.string() });
export const Description = z.looseObject({ id: z.string(), text: z.string() });
export type Description = z.infer<typeof Description>;
export const LabelRow = Row.catchall(z.union([z.string(), z.array(z.string())]));
export type LabelRow = z.infer<typeof LabelRow>;

export type Label = string | string[];

export const DEFINITIONS: readonly string[] = ['parks-1981', 'bovaird-2007', 'alford-2009', 'osborne-2016'];
const SETS = ['value', 'present', 'risks'];

/** Everything that is compared, in the order of the report. */
export const COMPARED: readonly string[] = ['reach', ...SINGLE_FRAMEWORKS, ...DEFINITIONS, ...SETS];
/** What the bar is set on. */
export const BARRED: readonly string[] = [...SINGLE_FRAMEWORKS, 'parks-1981', 'bovaird-2007', 'value', 'risks'];

/** Several categories may hold, and likeness is a matter of degree. */
export const isSet = (framework: string): boolean => SETS.includes(framework);

export const annotated = (framework: string, row: LabelRow): Label =>
  row[framework === 'quadrants' ? 'quadrant' : framework] ?? (isSet(framework) ? [] : 'unclear');

export function placed(framework: string, p: ServicePlacement): Label {
  if (framework === 'reach') return p.reach;
  if (framework === 'value') return p.placements.value.categories;
  if (framework === 'present') return p.placements.quadrants.present;
  if (framework === 'risks') return p.risks.map((r) => r.id);
  if (DEFINITIONS.includes(framework)) return p.placements.definitions[framework] ?? 'unclear';
  const placement = p.placements[framework as (typeof SINGLE_FRAMEWORKS)[number]];
  return placement.status === 'unclear' ? 'unclear' : (placement.category ?? 'unclear');
}

function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 && b.length === 0) return 1;
  return (2 * a.filter((x) => b.includes(x)).length) / (a.length + b.length);
}

/** 1 for equal labels, 0 for others; for sets the Dice overlap. */
export function likeness(a: Label, b: Label): number {
  if (Array.isArray(a) && Array.isArray(b)) return dice(a, b);
  return a === b ? 1 : 0;
}
