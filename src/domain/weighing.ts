/** How much each reader's word counts; set by `scripts/calibrate.ts` on cases that no reader was trained on. */
import { z } from 'zod';

const Label = z.strictObject({ decision: z.string(), label: z.string() });
const Share = z.number().min(0).max(1);

export const Weighing = z.strictObject({
  /** The sentence reader's share of a likelihood; the rest is the word reader's. */
  network: Share,
  /** From which likelihood the sentence reader's word on a fact makes a reading. */
  fact: Share,
  /** Labels that go together by the codebook's rules and in all but a few labelled cases. */
  agree: z.array(z.strictObject({ one: Label, other: Label })),
  /** From which likelihood a value, a quadrant or a risk is read. */
  sets: z.strictObject({ value: Share, present: Share, risk: Share }),
});
export type Weighing = z.infer<typeof Weighing>;
