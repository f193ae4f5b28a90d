/**
 * Conditions over readings, with strengths: `all` is as strong as its weakest part, `any` as its strongest,
 * `none` as far as none holds (the usual fuzzy connectives). Pure.
 */
import type { Condition } from '../domain/codebook.ts';
import type { Reading } from '../domain/reading.ts';

/**
 * The readings of one description, looked up by id; the strongest of each id counts. Remembers how strongly conditions hold, and
 * facts that differ from others by a few readings take over what those readings don't touch.
 */
export class Facts {
  /** True where the statistical reader has read the text too. */
  readonly isLearned: boolean;
  private readonly strongest = new Map<string, Reading | null>();
  private readonly before: Facts | null;
  private readonly strengths = new Map<Condition, number>();

  /** @param before facts from which these differ by the given readings alone */
  constructor(readings: readonly Reading[], before: Facts | null = null) {
    this.before = before;
    this.isLearned = before?.isLearned ?? readings.some((r) => r.by === 'learned');
    for (const r of readings) {
      const known = this.strongest.get(r.reading);
      if (!known || r.confidence > known.confidence) this.strongest.set(r.reading, r);
    }
  }

  /**
   * These facts with some readings gone, and others come in the place of what was read by the same id; what was learned from the
   * wording stays as it is.
   */
  changed({ gone, come }: FactChange): Facts {
    const facts = new Facts(come, this);
    for (const id of gone) if (!facts.strongest.has(id)) facts.strongest.set(id, null);
    return facts;
  }

  get(id: string): Reading | undefined {
    const own = this.strongest.get(id);
    return own === undefined ? this.before?.get(id) : (own ?? undefined);
  }

  strength(id: string): number {
    return this.get(id)?.confidence ?? 0;
  }

  /** @returns 0 (does not hold) to 1 */
  strengthOf(condition: Condition): number {
    if (typeof condition === 'string') return this.strength(condition);
    if (this.before) return this.touches(condition) ? this.worked(condition) : this.before.strengthOf(condition);
    let strength = this.strengths.get(condition);
    if (strength === undefined) {
      strength = this.worked(condition);
      this.strengths.set(condition, strength);
    }
    return strength;
  }

  private worked({ all, any, none }: Exclude<Condition, string>): number {
    if (!all && !any && !none) return 0;
    let strength = 1;
    if (all) for (const c of all) strength = Math.min(strength, this.strengthOf(c));
    if (any) strength = Math.min(strength, this.most(any));
    if (none) strength = Math.min(strength, 1 - this.most(none));
    return strength;
  }

  private most(conditions: readonly Condition[]): number {
    let most = 0;
    for (const c of conditions) most = Math.max(most, this.strengthOf(c));
    return most;
  }

  private touches(condition: Condition): boolean {
    const ids = idsOf(condition);
    for (const id of this.strongest.keys()) if (ids.has(id)) return true;
    return false;
  }
}

/** What changes about facts: ids of readings that go, and readings that come. */
export interface FactChange {
  gone: readonly string[];
  come: readonly Reading[];
}

export const strengthOf = (condition: Condition, facts: Facts): number => facts.strengthOf(condition);

const idsKnown = new WeakMap<object, ReadonlySet<string>>();

/** All reading ids that a condition names, those under `none` included; worked out once. */
export function idsOf(condition: Condition): ReadonlySet<string> {
  if (typeof condition === 'string') return new Set([condition]);
  let ids = idsKnown.get(condition);
  if (!ids) {
    const { all = [], any = [], none = [] } = condition;
    ids = new Set([...all, ...any, ...none].flatMap((c) => [...idsOf(c)]));
    idsKnown.set(condition, ids);
  }
  return ids;
}

/** The readings that make a condition hold, strongest first; parts under `none` hold by absence and show nothing. */
export function supportOf(condition: Condition, facts: Facts): Reading[] {
  const found = new Set<Reading>();
  const walk = (c: Condition): void => {
    if (typeof c === 'string') {
      const reading = facts.get(c);
      if (reading) found.add(reading);
      return;
    }
    for (const part of [...(c.all ?? []), ...(c.any ?? [])]) walk(part);
  };
  walk(condition);
  return [...found].toSorted((a, b) => b.confidence - a.confidence || a.start - b.start);
}

/** Whether one of the readings that make a condition hold has a trait. */
export function isSupported(condition: Condition, facts: Facts, by: (reading: Reading) => boolean): boolean {
  if (typeof condition === 'string') {
    const reading = facts.get(condition);
    return reading !== undefined && by(reading);
  }
  const { all = [], any = [] } = condition;
  return all.some((c) => isSupported(c, facts, by)) || any.some((c) => isSupported(c, facts, by));
}

/** The readings by whose absence a condition holds: ids under `none` that are not there. */
export function absentIn(condition: Condition, facts: Facts): string[] {
  if (typeof condition === 'string') return [];
  const { all = [], any = [], none = [] } = condition;
  const denied = none.flatMap((c) => [...idsOf(c)]).filter((id) => facts.get(id) === undefined);
  return [...denied, ...[...all, ...any].flatMap((c) => absentIn(c, facts))];
}
