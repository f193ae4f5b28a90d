/** `tango verify`: whether claims stand on the passages they name. */
import { z } from 'zod';
import { assemble } from '../assembly.ts';
import { configOf } from '../config.ts';
import { checkOfPhrases } from '../verify/support.ts';
import { verifyClaim } from '../verify/verify.ts';
import { eachRow } from './input.ts';

const Row = z.object({
  claim: z.string().min(1),
  support: z.array(z.object({ source: z.string(), phrase: z.string() })),
});

export async function verifyCommand(): Promise<void> {
  const { library } = assemble(configOf(process.env), null);
  return eachRow((row) => {
    const parsed = Row.safeParse(row);
    if (!parsed.success) return { error: 'A row needs a "claim" and a "support" list of {"source","phrase"}.' };
    const { stands, reasons } = verifyClaim(checkOfPhrases(parsed.data.claim, parsed.data.support, library));
    return { verdict: stands ? 'stands' : 'fails', reasons };
  });
}
