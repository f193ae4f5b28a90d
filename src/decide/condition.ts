/**
 * Conditions over readings, with strengths: `all` is as strong as its weakest part, `any` as its strongest,
 * `none` as far as none holds (the usual fuzzy connectives). Pure.
 */
import type { Condition } from '../domain/codebook.ts';
import type { Reading } from '../domain/reading.ts';

/** The readings of one description, looked up by id; the strongest of each id counts. */
export class Facts {
  readonly all: readonly Reading[];
  /** True where the statistical reader has read the text too. */
  readonly isLearned: boolean;
  private readonly strongest = new Map<string, Reading>();

  constructor(readings: readonly Reading[]) {
    this.all = readings;
    this.isLearned = readings.some((r) => r.by === 'learned');
    for (const r of readings) {
      const known = this.strongest.get(r.reading);
      if (!known || r.confidence > known.confidence) this.strongest.set(r.reading, r);
    }
  }

  get(id: string): Reading | undefined {
    return this.strongest.get(id);
  }

  strength(id: string): number {
    return this.strongest.get(id)?.confidence ?? 0;
  }
}

/** @returns 0 (does not hold) to 1 */
export function strengthOf(condition: Condition, facts: Facts): number {
  if (typeof condition === 'string') return facts.strength(condition);
  const parts: number[] = [];
  if (condition.all) parts.push(Math.min(...condition.all.map((c) => strengthOf(c, facts))));
  if (condition.any) parts.push(Math.max(...condition.any.map((c) => strengthOf(c, facts))));
  if (condition.none) parts.push(1 - Math.max(...condition.none.map((c) => strengthOf(c, facts))));
  return parts.length === 0 ? 0 : Math.min(...parts);
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

/** All reading ids that a condition names, those under `none` included. */
export function idsIn(condition: Condition): string[] {
  if (typeof condition === 'string') return [condition];
  return [...(condition.all ?? []), ...(condition.any ?? []), ...(condition.none ?? [])].flatMap(idsIn);
}
