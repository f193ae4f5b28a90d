/** One small passage for each rule by which a claim is held against it, with the reasons that must come out. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { verifyClaim } from '../../src/verify/verify.ts';
import { tango } from '../shipped.ts';

const Row = z.strictObject({
  says: z.string(),
  passage: z.string(),
  claim: z.string(),
  reasons: z.array(z.string()),
});
const rows = z.array(Row).parse(JSON.parse(readFileSync('tests/verify/rules.json', 'utf8')));
const rules = tango(null).library.claimRules;

describe('verifyClaim', () => {
  it.each(rows)('$says', ({ passage, claim, reasons }) => {
    const units = [{ text: passage, pointed: true }];
    const verdict = verifyClaim({
      claim,
      support: [{ units, authors: [] }],
      isVerbatim: () => false,
      links: [],
      rules,
    });
    if (reasons.length === 0) expect(verdict).toEqual({ stands: true, reasons: [] });
    else
      expect(
        reasons.some((r) => verdict.reasons.includes(r as (typeof verdict.reasons)[number])),
        String(verdict.reasons),
      ).toBe(true);
  });
});
