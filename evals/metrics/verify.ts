/** Claims put through `verify`: how many of the corrupted are caught, and how many of the good are refused. */
import { z } from 'zod';
import type { Library } from '../../src/domain/knowledge.ts';
import { checkOfPhrases } from '../../src/verify/support.ts';
import { verifyClaim } from '../../src/verify/verify.ts';
import { isLearnedClaim, isLearnedFamily } from '../cases/split.ts';
import { readCases } from './jsonl.ts';

const ClaimCase = z.object({
  id: z.string(),
  kind: z.string(),
  claim: z.string(),
  support: z.array(z.object({ source: z.string(), phrase: z.string() })),
  corrupted: z.boolean(),
});
type ClaimCase = z.infer<typeof ClaimCase>;

function shares(cases: readonly ClaimCase[], library: Library): { caught: number; refused: number } {
  const failing = (some: readonly ClaimCase[]) =>
    some.filter((c) => !verifyClaim(checkOfPhrases(c.claim, c.support, library)).stands).length / (some.length || 1);
  return { caught: failing(cases.filter((c) => c.corrupted)), refused: failing(cases.filter((c) => !c.corrupted)) };
}

/** On the rows to look at, on rows written afresh, on a second writer's, and with our notes alone. */
export function scoreVerify(library: Library): Record<string, number> {
  const look = readCases('claims.jsonl', ClaimCase).filter((c) => !isLearnedClaim(c.id));
  const fresh = readCases('claims-fresh.jsonl', ClaimCase);
  const second = readCases('claims-second.jsonl', ClaimCase).filter(
    (c) => !isLearnedFamily(c.support[0]?.phrase ?? ''),
  );
  const notesOnly: Library = { ...library, passages: [], texts: new Map() };
  const named = (name: string, { caught, refused }: ReturnType<typeof shares>) =>
    ({ [`verify: caught${name}`]: caught, [`verify: refused${name}`]: refused }) as const;
  return {
    ...named('', shares(look, library)),
    ...named(', fresh', shares(fresh, library)),
    ...named(', independent', shares(second, library)),
    ...named(', notes alone', shares([...look, ...fresh], notesOnly)),
  };
}
