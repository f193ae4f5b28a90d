/**
 * Moves: the smallest change of readings (one, else two) that would place the service elsewhere, found by search over the rules.
 * No move is a recommendation: the frameworks are maps, not ladders (osborne-radnor-strokosch-2016).
 */
import type { Codebook, Framework, Value, Variable } from '../domain/codebook.ts';
import type { Move } from '../domain/placement.ts';
import type { Reading } from '../domain/reading.ts';
import { bearingOn } from './bearing.ts';
import type { FactChange, Facts } from './condition.ts';
import { categoryIn } from './framework.ts';
import { isDefinition } from './outcome.ts';

/** A value that could be brought about, with what that does to the readings that bear on the framework. */
interface Option {
  variable: Variable;
  value: Value;
  felt: FactChange;
  /** The same number for options of the same effect on the framework; 0 where it feels nothing. */
  effect: number;
}

const SURE = 1;
const NO_EFFECT = 0;
/** More than there are effects: the numbers of two make one. */
const MANY = 10_000;

const broughtAbout = (variable: Variable, value: Value): Reading => ({
  reading: value.id,
  variable: variable.id,
  confidence: SURE,
  by: 'answer',
  start: 0,
  end: 1,
  quote: ' ',
});

/** The ids that are read, by variable: what an exclusive variable gives up when another value of it is brought about. */
type ReadIds = ReadonlyMap<string, readonly string[]>;

const readIdsOf = (readings: readonly Reading[]): ReadIds =>
  new Map([...Map.groupBy(readings, (r) => r.variable)].map(([id, own]) => [id, own.map((r) => r.reading)]));

/** Every value that is movable and not there yet; what no rule of the framework names is not felt by it. */
function optionsIn(framework: Framework, facts: Facts, read: ReadIds, codebook: Codebook): Option[] {
  const { ids } = bearingOn(framework);
  const effects = new Map([['', NO_EFFECT]]);
  const effectOf = (gone: readonly string[], come: readonly Reading[]): number => {
    const effect = [...gone.map((id) => `-${id}`), ...come.map((r) => `+${r.reading}`)].join(' ');
    const number = effects.get(effect) ?? effects.size;
    effects.set(effect, number);
    return number;
  };
  return codebook.variables.flatMap((variable) => {
    const gone = variable.exclusive ? (read.get(variable.id) ?? []).filter((id) => ids.has(id)) : [];
    return variable.values
      .filter((v) => v.movable && !facts.get(v.id))
      .map((value): Option => {
        const come = ids.has(value.id) ? [broughtAbout(variable, value)] : [];
        return { variable, value, felt: { gone, come }, effect: effectOf(gone, come) };
      });
  });
}

type Leads = (one: Option, other?: Option) => string | null;

/** Decides where one option or two lead in a framework, each effect once. */
function decider(framework: Framework, facts: Facts, now: string): Leads {
  const known = new Map<number, string | null>([[NO_EFFECT, now]]);
  return (one, other) => {
    const key = one.effect + MANY * (other?.effect ?? NO_EFFECT);
    const before = known.get(key);
    if (before !== undefined) return before;
    const change = {
      gone: [...one.felt.gone, ...(other?.felt.gone ?? [])],
      come: [...one.felt.come, ...(other?.felt.come ?? [])],
    };
    const category = categoryIn(framework, facts.changed(change));
    known.set(key, category);
    return category;
  };
}

/** Options that can matter for a category: named in its rules, or of a variable that gives up what speaks for another. */
function towards(to: string, framework: Framework, options: readonly Option[], facts: Facts): Option[] {
  const { named } = bearingOn(framework);
  const speaksForAnother = (id: string) =>
    facts.get(id) !== undefined && [...named].some(([category, ids]) => category !== to && ids.has(id));
  return options.filter(
    ({ variable, value }) =>
      named.get(to)?.has(value.id) || (variable.exclusive && variable.values.some((v) => speaksForAnother(v.id))),
  );
}

function smallest(to: string, options: readonly Option[], leads: Leads, mayTakeTwo: boolean): Option[] | null {
  const single = options.find((o) => leads(o) === to);
  if (single) return [single];
  if (!mayTakeTwo) return null;
  const felt = options.filter((o) => o.effect !== NO_EFFECT);
  for (const [i, a] of felt.entries())
    for (const b of felt.slice(i + 1)) if (a.variable.id !== b.variable.id && leads(a, b) === to) return [a, b];
  return null;
}

const unmoved = new Set(['voluntariness', 'duration', 'perspective']);
/** Only to change how far users' part goes is it worth changing two things at once. */
const WORTH_TWO = new Set(['modes', 'quadrants']);

/**
 * @param facts those of the readings
 * @returns for each placed framework and each other category, the smallest change that leads there, where there is one
 */
export function movesFor(readings: readonly Reading[], facts: Facts, codebook: Codebook): Move[] {
  const read = readIdsOf(readings);
  return codebook.frameworks
    .filter((f) => f.kind === 'one' && !isDefinition(f.id) && !unmoved.has(f.id))
    .flatMap((framework) => {
      const now = categoryIn(framework, facts);
      if (now === null) return [];
      const options = optionsIn(framework, facts, read, codebook);
      const leads = decider(framework, facts, now);
      return framework.categories
        .filter((c) => c.id !== now)
        .flatMap(({ id: to }): Move[] => {
          const change = smallest(to, towards(to, framework, options, facts), leads, WORTH_TWO.has(framework.id));
          if (!change) return [];
          return [
            { framework: framework.id, to, if: change.map((c) => ({ reading: c.value.id, text: c.value.fact })) },
          ];
        });
    });
}
