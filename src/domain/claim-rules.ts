/** By what rules a claim is held against its passage: `knowledge/claims/*.yaml`. */
import { z } from 'zod';

const Words = z.array(z.string().min(1)).min(1);

/** Two or three sides that turn a statement round. */
export const Opposites = z.strictObject({
  id: z.string(),
  sides: z.array(Words).min(2),
  /** Denying one of two sides says the other. */
  polar: z.boolean().default(false),
  /** Compared only where the passage has both sides. */
  bind: z.boolean().default(false),
});

/** Things of one kind, by name. */
export const Kind = z.strictObject({
  id: z.string(),
  sides: z.record(z.string(), Words),
  /** A claim may name one only where its passage does. */
  closed: z.boolean().default(false),
  bind: z.boolean().default(false),
  /** Its names are one thing: no word of them is read for another contrast. */
  whole: z.boolean().default(false),
});

export const Strength = z.strictObject({
  doubtful: Words,
  mild: Words,
  open: Words,
  partial: Words,
  absolute: z.array(Words),
  idioms: Words,
  causes: z.array(Words),
  causing: Words,
  hardly: Words,
  never: Words,
  ought: Words,
});

export const Sayings = z.strictObject({
  own: Words,
  relayed: Words,
  alone: Words,
  holders: Words,
  deny: Words,
  partly: Words,
  plain: Words,
  turning: Words,
  negative: Words,
  firm: Words,
  ends: Words,
});

export const Synonyms = z.array(Words);

export const ClaimRules = z.strictObject({
  opposites: z.array(Opposites),
  kinds: z.array(Kind),
  synonyms: Synonyms,
  strength: Strength,
  sayings: Sayings,
});
export type ClaimRules = z.infer<typeof ClaimRules>;
