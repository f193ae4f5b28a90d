/** The word reader's weights: a linear model over words and cues, trained by `scripts/train-reader.ts` on committed cases. */
import { z } from 'zod';

/** One decision: which of the classes; weights are signed bytes, a row of `features.length` for each class, in base64. */
const Layer = z.strictObject({ classes: z.array(z.string()).min(2), scale: z.number(), weights: z.string() });

export const LearnedModel = z.strictObject({
  /** How it was trained, for the record. */
  about: z.strictObject({ cases: z.int(), seed: z.int() }),
  /** Words, pairs of words and cues (`u:`, `b:`, `r:`), in the order of the weights. */
  features: z.array(z.string()),
  /** From features; by framework id, `value:<id>` or `risk:<id>`. */
  first: z.record(z.string(), Layer),
  /** From the first layer's log-probabilities of everything: what is likely beside what. */
  second: z.record(z.string(), Layer),
});
export type LearnedModel = z.infer<typeof LearnedModel>;
export type LearnedLayer = z.infer<typeof Layer>;
