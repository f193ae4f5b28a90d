/** What Tango says to a question: a verified draft with its citations. The shapes are those of `ask --json`. */
import { z } from 'zod';
import { Citation } from './citation.ts';
import { Locator } from './work.ts';

export const RankedPassage = z.object({
  source: z.string(),
  locator: Locator,
  score: z.number(),
  text: z.string(),
  /** Refs of the notes on this passage, best first; what the writers may claim from it. */
  notes: z.array(z.string()),
});
export type RankedPassage = z.infer<typeof RankedPassage>;

/** One sentence with the notes that support it. A sentence without support says nothing about the field (a greeting, a heading). */
export const Claim = z.object({
  text: z.string().min(1),
  support: z.array(z.string()),
  /** What the sentence stands for beside others, set before it: a side of a comparison, "Yes". */
  label: z.string().optional(),
});
export type Claim = z.infer<typeof Claim>;

/** `table` claims are rows of a comparison; `detail` is shown on demand. */
export const Draft = z.object({
  status: z.enum(['answered', 'partly', 'not-covered']),
  claims: z.array(Claim),
  details: z.array(Claim).default([]),
  /** Named where the status is `partly` or `not-covered`: what is not in the papers, and what near it is. */
  missing: z.string().optional(),
  nearest: z.array(z.string()).default([]),
  writer: z.enum(['built-in', 'model']),
});
export type Draft = z.infer<typeof Draft>;

export const FailureReason = z.enum([
  'unknown-support',
  'quote',
  'number',
  'name',
  'negation',
  'attribution',
  'strength',
  'coverage',
  'placement',
  'link',
  'instruction',
  'opposite',
  'roles',
]);
export type FailureReason = z.infer<typeof FailureReason>;

export const Answer = z.object({
  question: z.string(),
  status: Draft.shape.status,
  answer: z.string(),
  details: z.string().optional(),
  citations: z.array(Citation),
  passages: z.array(RankedPassage.omit({ notes: true })),
  nearest: z.array(z.string()),
  writer: Draft.shape.writer,
});
export type Answer = z.infer<typeof Answer>;
