/** A reading is one fact read from a description: a codebook variable, a value, and the user's own words that show it. */
import { z } from 'zod';

/** A place in the user's text: UTF-16 offsets, `text.slice(start, end) === quote`, never empty. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().positive(), quote: z.string().min(1) });
export type Span = z.infer<typeof Span>;

/** Who established a reading: a cue (pattern), the statistical reader, or the user (an answer, a correction). */
export const ReadBy = z.enum(['cue', 'learned', 'answer', 'correction']);
export type ReadBy = z.infer<typeof ReadBy>;

/** Ids of readings are the values of the codebook's variables; they are unique over all variables. */
export const ReadingId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .brand('ReadingId');
export type ReadingId = z.infer<typeof ReadingId>;

export const Reading = Span.extend({
  reading: ReadingId,
  variable: z.string(),
  /** 0 to 1; 1 only for what the user said when asked. */
  confidence: z.number().min(0).max(1),
  by: ReadBy,
});
export type Reading = z.infer<typeof Reading>;

/** A reading that the user rejects or adds, with the words in which they said so; kept with the placement as theirs. */
export const Correction = z.object({ reading: ReadingId, holds: z.boolean(), words: z.string() });
export type Correction = z.infer<typeof Correction>;

export const Reach = z.enum(['service', 'several-services', 'not-a-service', 'too-little']);
export type Reach = z.infer<typeof Reach>;

export const Tense = z.enum(['present', 'planned', 'ended']);
export type Tense = z.infer<typeof Tense>;

/** What `read` hands to `decide`. */
export const Observation = z.object({
  text: z.string(),
  readings: z.array(Reading),
  reach: Reach,
  /** Why the reach is what it is, for people. */
  reachReason: z.string(),
  tense: Tense,
  /** Where the message is about several services, each one's stretch of text; the main one first. */
  services: z.array(Span).default([]),
});
export type Observation = z.infer<typeof Observation>;
