/** The sentence reader's weights: a small recurrent network over word vectors, trained by `scripts/train-network.py` on committed cases. */
import { z } from 'zod';

export const NetworkModel = z.strictObject({
  /** How it was trained, for the record. */
  about: z.strictObject({ cases: z.int(), seed: z.int(), epochs: z.int() }),
  /** Width of the network's memory in each direction. */
  hidden: z.int().positive(),
  /** Known words; the first three stand for padding, an unknown word and a number. */
  words: z.array(z.string()),
  /** Readings that it looks for word by word. */
  facts: z.array(z.string()),
  /** What it tells the likelihood of: a framework, `value:<id>`, `present:<id>` or `risk:<id>`. */
  decisions: z.array(z.strictObject({ id: z.string(), classes: z.array(z.string()).min(2) })),
  tensors: z.array(z.strictObject({ name: z.string(), rows: z.int(), columns: z.int() })),
  /** For each tensor a 4-byte scale a row, then its rows as signed bytes; base64. */
  weights: z.string(),
});
export type NetworkModel = z.infer<typeof NetworkModel>;
