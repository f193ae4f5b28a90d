/** Which readings bear on what: worked out once for the codebook, so that a changed reading is decided only where it can be felt. */
import type { Condition, Framework, Risk, Rule } from '../domain/codebook.ts';
import { idsOf } from './condition.ts';

interface Bearing {
  /** Every reading that the rules name; likenesses are never changed, so they are not among them. */
  ids: ReadonlySet<string>;
  /** By category, in the order of the file. */
  rules: ReadonlyMap<string, readonly Rule[]>;
  /** By category, what its rules name. */
  named: ReadonlyMap<string, ReadonlySet<string>>;
  /** By label, the reading by which the statistical reader votes for it. */
  likeness: ReadonlyMap<string, string>;
}

export const likenessOf = (frameworkId: string, label: string): string =>
  `like-${frameworkId.replace(/^definition:/, '')}-${label}`;

const idsOfAll = (conditions: readonly Condition[]): Set<string> => new Set(conditions.flatMap((c) => [...idsOf(c)]));

const known = new WeakMap<readonly Rule[], Bearing>();

export function bearingOn({ id, rules }: Pick<Framework, 'id' | 'rules'>): Bearing {
  const before = known.get(rules);
  if (before) return before;
  const grouped = Map.groupBy(rules, (r) => r.category);
  const bearing = {
    ids: idsOfAll(rules.map((r) => r.when)),
    rules: grouped,
    named: new Map([...grouped].map(([category, own]) => [category, idsOfAll(own.map((r) => r.when))])),
    likeness: new Map([...grouped.keys(), 'unclear'].map((label) => [label, likenessOf(id, label)])),
  };
  known.set(rules, bearing);
  return bearing;
}

const knownOfRisks = new WeakMap<readonly Risk[], ReadonlySet<string>>();

export function bearingOnRisks(risks: readonly Risk[]): ReadonlySet<string> {
  const before = knownOfRisks.get(risks);
  if (before) return before;
  const ids = idsOfAll(risks.flatMap((r) => [r.when, r.high, r.low].filter((c) => c !== undefined)));
  knownOfRisks.set(risks, ids);
  return ids;
}
