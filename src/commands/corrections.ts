/** Corrections of what was read, from flags and rows: checked against the codebook before anything is decided on them. */
import { z } from 'zod';
import type { Codebook } from '../domain/codebook.ts';
import { type Correction, ReadingId } from '../domain/reading.ts';

const Given = z.array(z.object({ reading: z.string(), holds: z.boolean() }));
export type Given = z.infer<typeof Given>;

/** Checked corrections, or the sentence that says what is wrong with them. */
type Checked = { corrections: Correction[] } | { error: string };

export const correctionsByFlags = (add: readonly string[], reject: readonly string[]): Given => [
  ...reject.map((reading) => ({ reading, holds: false })),
  ...add.map((reading) => ({ reading, holds: true })),
];

export function checkedCorrections(given: unknown, codebook: Codebook): Checked {
  if (given === undefined) return { corrections: [] };
  const parsed = Given.safeParse(given);
  if (!parsed.success) return { error: '"corrections" must be a list of {"reading":"…","holds":true or false}.' };
  const facts = new Map<string, string>(codebook.variables.flatMap((v) => v.values.map((x) => [x.id, x.fact])));
  const unknown = parsed.data.find((c) => !facts.has(c.reading));
  if (unknown)
    return { error: `There is no reading "${unknown.reading}": "tango readings" lists them all in plain words.` };
  const both = parsed.data.find((c) => c.holds && parsed.data.some((o) => o.reading === c.reading && !o.holds));
  if (both) return { error: `The reading "${both.reading}" cannot be added and rejected at once.` };
  return {
    corrections: parsed.data.map(({ reading, holds }) => ({
      reading: ReadingId.parse(reading),
      holds,
      words: facts.get(reading) ?? reading,
    })),
  };
}
