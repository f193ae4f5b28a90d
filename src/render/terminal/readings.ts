/** Readings for the terminal: all of them by variable, or those of one description with the words that show them. */
import type { Variable } from '../../domain/codebook.ts';
import type { Names } from '../../domain/names.ts';
import type { Reading } from '../../domain/reading.ts';
import { inert, styleFor } from './style.ts';

const widest = (ids: readonly string[]): number => Math.max(0, ...ids.map((id) => id.length));

export function readingsList(variables: readonly Variable[], colour: boolean): string {
  const style = styleFor(colour);
  const width = widest(variables.flatMap((v) => v.values.map((value) => value.id)));
  const parts = variables.map(({ name, values }) =>
    [style.heading(name), ...values.map((v) => `  ${v.id.padEnd(width)}  ${v.fact}`)].join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}

/** Likenesses are no facts and can't be corrected: they are left out. */
export function readingsOfText(readings: readonly Reading[], names: Names, colour: boolean): string {
  const style = styleFor(colour);
  const facts = Map.groupBy(
    readings.filter((r) => r.by !== 'learned'),
    (r) => r.reading as string,
  );
  if (facts.size === 0) return 'No fact was read from this text: say what people do and who decides.\n';
  const lines = [...facts].flatMap(([id, found]) => [
    `${style.bold(id)}  ${names.readings[id] ?? ''}`,
    style.dim(`  Your words: ${found.map((r) => `“${inert(r.quote)}”`).join(' · ')}`),
  ]);
  const how = `Wrong? Leave one out by --reject, for example: tango place --reject ${[...facts.keys()][0]} FILE`;
  return `${[...lines, '', style.dim(how)].join('\n')}\n`;
}
