/** Descriptions set side by side: what is placed differently, and which readings make the difference. Shapes of `compare --json`. */
import { z } from 'zod';
import { Evidence, RaisedRisk, Status } from './placement.ts';
import { Reach, Tense } from './reading.ts';

/** A description by the name the user knows it by, e.g. its file. */
export const Described = z.object({ name: z.string(), text: z.string() });
export type Described = z.infer<typeof Described>;

/** A reading that not all descriptions have: for each description the words that show it, or none. */
export const ReadingDifference = z.object({
  reading: z.string(),
  /** The fact in plain words. */
  text: z.string(),
  words: z.array(z.array(Evidence)),
});
export type ReadingDifference = z.infer<typeof ReadingDifference>;

/** What one description is in a framework: no category where it is unclear, several where several hold. */
export const Standing = z.object({ categories: z.array(z.string()), status: Status, rules: z.array(z.string()) });
export type Standing = z.infer<typeof Standing>;

const Row = z.object({
  differs: z.boolean(),
  /** Readings that the differing rules name and not all descriptions have. */
  because: z.array(z.string()),
  /** For each description the sentence whose wording speaks for its placement, where the statistical reader had a say. */
  wording: z.array(z.array(Evidence)),
});

export const FrameworkRow = Row.extend({
  /** Framework id, `present`, or the id of a definition. */
  framework: z.string(),
  standings: z.array(Standing),
});
export type FrameworkRow = z.infer<typeof FrameworkRow>;

export const RiskRow = Row.extend({ risk: z.string(), severities: z.array(RaisedRisk.shape.severity.nullable()) });
export type RiskRow = z.infer<typeof RiskRow>;

export const Comparison = z.object({
  version: z.string(),
  /** In the order of every list below. */
  descriptions: z.array(Described.extend({ reach: Reach, reach_reason: z.string(), tense: Tense })),
  frameworks: z.array(FrameworkRow),
  risks: z.array(RiskRow),
  /** All readings that not all descriptions have, in the order of the codebook. */
  readings: z.array(ReadingDifference),
});
export type Comparison = z.infer<typeof Comparison>;
