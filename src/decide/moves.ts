/**
 * Moves: the smallest change of readings (one, else two) that would place the service elsewhere, found by search over the rules.
 * No move is a recommendation: the frameworks are maps, not ladders (osborne-radnor-strokosch-2016).
 */
import type { Codebook, Framework, Value, Variable } from '../domain/codebook.ts';
import type { Move } from '../domain/placement.ts';
import type { Reading } from '../domain/reading.ts';
import { Facts, idsIn } from './condition.ts';
import { categoryIn } from './framework.ts';
import { isDefinition } from './outcome.ts';

interface Change {
  variable: Variable;
  value: Value;
}

const SURE = 1;

/** The readings with a value brought about; an exclusive variable gives up its other values. */
function changed(readings: readonly Reading[], changes: readonly Change[]): Reading[] {
  const replaced = new Set(changes.filter((c) => c.variable.exclusive).map((c) => c.variable.id));
  const added = changes.map(
    ({ variable, value }): Reading => ({
      reading: value.id,
      variable: variable.id,
      confidence: SURE,
      by: 'answer',
      start: 0,
      end: 1,
      quote: ' ',
    }),
  );
  return [...readings.filter((r) => !replaced.has(r.variable)), ...added];
}

/** Changes that can matter for a category: values named in its rules, movable and not there yet. */
function candidates(framework: Framework, to: string, codebook: Codebook, facts: Facts): Change[] {
  const named = new Set(framework.rules.filter((r) => r.category === to).flatMap((r) => idsIn(r.when)));
  const exclusiveOnes = new Set(framework.rules.filter((r) => r.category !== to).flatMap((r) => idsIn(r.when)));
  return codebook.variables.flatMap((variable) =>
    variable.values
      .filter((v) => v.movable && !facts.get(v.id))
      .filter(
        (v) =>
          named.has(v.id) ||
          (variable.exclusive && variable.values.some((o) => exclusiveOnes.has(o.id) && facts.get(o.id))),
      )
      .map((value) => ({ variable, value })),
  );
}

function smallest(framework: Framework, to: string, readings: readonly Reading[], codebook: Codebook): Change[] | null {
  const options = candidates(framework, to, codebook, new Facts(readings));
  const leadsThere = (changes: Change[]) => categoryIn(framework, new Facts(changed(readings, changes))) === to;
  const single = options.find((o) => leadsThere([o]));
  if (single) return [single];
  for (const [i, a] of options.entries())
    for (const b of options.slice(i + 1)) if (a.variable.id !== b.variable.id && leadsThere([a, b])) return [a, b];
  return null;
}

const unmoved = new Set(['voluntariness', 'duration', 'perspective']);

/** @returns for each placed framework and each other category, the smallest change that leads there, where there is one */
export function movesFor(readings: readonly Reading[], codebook: Codebook): Move[] {
  const facts = new Facts(readings);
  return codebook.frameworks
    .filter((f) => f.kind === 'one' && !isDefinition(f.id) && !unmoved.has(f.id))
    .flatMap((framework) => {
      const now = categoryIn(framework, facts);
      if (now === null) return [];
      return framework.categories
        .filter((c) => c.id !== now)
        .flatMap((category): Move[] => {
          const change = smallest(framework, category.id, readings, codebook);
          if (!change) return [];
          return [
            {
              framework: framework.id,
              to: category.id,
              if: change.map((c) => ({ reading: c.value.id, text: c.value.fact })),
            },
          ];
        });
    });
}
