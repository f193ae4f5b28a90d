/** Readings made by hand, for the engine's unit tests. */
import { Facts } from '../../src/decide/condition.ts';
import { type Reading, ReadingId } from '../../src/domain/reading.ts';

export const reading = (id: string, confidence: number, start = 0, variable = id): Reading => ({
  reading: ReadingId.parse(id),
  variable,
  confidence,
  by: 'cue',
  start,
  end: start + 1,
  quote: 'x',
});

export const factsOf = (strengths: Record<string, number>): Facts =>
  new Facts(Object.entries(strengths).map(([id, c], i) => reading(id, c, i)));
