/** A checklist's cases against Tango: which labels hold, how many of how many by kind, and every one that does not. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { DEFINITIONS, placed } from '../../evals/metrics/labels.ts';
import type { ServicePlacement } from '../../src/domain/placement.ts';

const Wanted = z.union([z.string(), z.array(z.string())]);
/** By framework (or `tense`): the label, or for a set ids that must be in it; an empty list: none may be. */
export const Expectation = z.record(z.string(), Wanted);
export type Expectation = z.infer<typeof Expectation>;
export const Expected = z.strictObject({ text: z.string(), expect: Expectation });
/** By kind: how many must hold. */
export const AtLeast = z.record(z.string(), z.int().nonnegative());

export interface Result {
  kind: string;
  holds: boolean;
  /** One line for people: what was wanted, what came, of which text. */
  told: string;
}

export const checklist = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(parse(readFileSync(new URL(name, import.meta.url), 'utf8')));

export const labelOf = (framework: string, placement: ServicePlacement): string | string[] =>
  framework === 'tense' ? placement.tense : placed(framework, placement);

export function resultsOf({ text, expect }: z.infer<typeof Expected>, placement: ServicePlacement): Result[] {
  return Object.entries(expect).flatMap(([framework, wanted]) => {
    const is = labelOf(framework, placement);
    const found = Array.isArray(is) ? is.join(', ') || 'none' : is;
    if (wanted.length === 0)
      return {
        kind: `no ${framework}`,
        holds: is.length === 0,
        told: `no ${framework} wanted, ${found} found: ${text}`,
      };
    const each = Array.isArray(wanted) ? wanted : [wanted];
    return each.map((want) => ({
      kind: DEFINITIONS.includes(framework) ? 'definitions' : framework,
      holds: Array.isArray(is) ? is.includes(want) : is === want,
      told: `${framework}: ${want} wanted, ${found} found: ${text}`,
    }));
  });
}

export interface Tally {
  kind: string;
  held: number;
  of: number;
  least: number;
  failing: string[];
}

/** @param atLeast a kind without a number there must hold throughout */
export function tallies(results: readonly Result[], atLeast: z.infer<typeof AtLeast>): Tally[] {
  const kinds = [...new Set([...results.map((r) => r.kind), ...Object.keys(atLeast)])];
  return kinds.map((kind) => {
    const own = results.filter((r) => r.kind === kind);
    const failing = own.filter((r) => !r.holds).map((r) => r.told);
    return { kind, held: own.length - failing.length, of: own.length, least: atLeast[kind] ?? own.length, failing };
  });
}

/** Says how each kind stands and names every failing example, whether or not the rate is met. */
export function print(name: string, all: readonly Tally[]): void {
  const lines = all.flatMap((t) => [
    `${name}: ${t.kind}: ${t.held} of ${t.of} hold (at least ${t.least})`,
    ...t.failing.map((f) => `  fails: ${f}`),
  ]);
  process.stdout.write(`${lines.join('\n')}\n`);
}
