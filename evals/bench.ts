/**
 * `npm run bench`: what Tango costs beside what it is built on, as ratios. Each is measured in a fresh process of its own, after
 * start-up and some warming rounds, and counts the processor time of all its threads: a second is one core's second. The
 * processes run one after another, in several turns. Nothing is asserted: machines differ.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Load, ran } from './bench/load.ts';

/** Each with its reference, which does the part of the work that any such program would do. */
const LOADS: Record<string, () => Promise<Load>> = {
  place: async () => (await import('./bench/place.ts')).load(),
  tag: async () => (await import('./bench/tag.ts')).load(),
  ask: async () => (await import('./bench/ask.ts')).load(),
  search: async () => (await import('./bench/search.ts')).load(),
};
const COMPARED = [
  ['place', 'tag', 'splitting and tagging the same descriptions'],
  ['ask', 'search', 'a full-text search for the same questions'],
] as const;
const TURNS = 3;

const Figures = z.object({ perSecond: z.number(), median: z.number(), late: z.number(), memory: z.number() });
type Figures = z.infer<typeof Figures>;

/** With the flag that `npm start` sets, as it bears on memory. */
function measured(name: string): Figures {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--max-semi-space-size=8', fileURLToPath(import.meta.url), name],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The benchmark of ${name} failed: ${stderr.trim()}`);
  return Figures.parse(JSON.parse(stdout));
}

/** Of some turns the one in the middle, figure by figure. */
function middle(turns: readonly Figures[]): Figures {
  const of = (key: keyof Figures) => turns.map((t) => t[key]).toSorted((a, b) => a - b)[turns.length >> 1] ?? 0;
  return { perSecond: of('perSecond'), median: of('median'), late: of('late'), memory: of('memory') };
}

const told = (name: string, f: Figures) =>
  `${name.padEnd(8)} ${f.perSecond.toFixed(0).padStart(6)} a second of one core, median ${f.median.toFixed(2)} ms, 95th percentile ${f.late.toFixed(2)} ms, ${f.memory.toFixed(0)} MB resident\n`;

function compare(): void {
  for (const [name, reference, what] of COMPARED) {
    const turns = Array.from({ length: TURNS }, () => [measured(name), measured(reference)] as const);
    const own = middle(turns.map((t) => t[0]));
    const other = middle(turns.map((t) => t[1]));
    process.stdout.write(`${told(name, own)}${told(reference, other)}`);
    const time = (other.perSecond / own.perSecond).toFixed(2);
    process.stdout.write(
      `${name} takes ${time} times the time and ${(own.memory / other.memory).toFixed(2)} times the memory of ${what}\n\n`,
    );
  }
}

const [name] = process.argv.slice(2);
const load = name === undefined ? null : LOADS[name];
if (name === undefined) compare();
else if (load) process.stdout.write(`${JSON.stringify(await ran(await load()))}\n`);
else {
  process.stderr.write(`There is no benchmark “${name}”; there are ${Object.keys(LOADS).join(', ')}.\n`);
  process.exitCode = 2;
}
