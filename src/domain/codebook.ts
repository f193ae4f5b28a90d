/** The codebook as data: variables with their values (readings), cues, frameworks with rules, risks, checklists. */
import { z } from 'zod';
import type { LearnedModel } from './learned.ts';
import type { NetworkModel } from './network.ts';
import { ReadingId } from './reading.ts';
import type { Weighing } from './weighing.ts';

/** `work#note-id`: points at a note, and through it at a paragraph of a work. */
export const NoteRef = z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/);

/**
 * A condition over readings. A name stands for "this reading is there"; its strength is the reading's confidence.
 * `all` is as strong as its weakest part, `any` as its strongest, `none` holds as far as none of its parts does.
 */
export type Condition =
  | string
  | { all?: Condition[] | undefined; any?: Condition[] | undefined; none?: Condition[] | undefined };
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.string(),
    z.strictObject({
      all: z.array(Condition).min(1).optional(),
      any: z.array(Condition).min(1).optional(),
      none: z.array(Condition).min(1).optional(),
    }),
  ]),
);

export const Value = z.strictObject({
  id: ReadingId,
  /** The fact in plain words, as a user would state it: "members vote on the budget". */
  fact: z.string(),
  /** Short label of the fact as a button option; at most 75 characters. */
  option: z.string().max(75).optional(),
  /** False where nobody could bring the reading about (what people feel), so it is never offered as a move. */
  movable: z.boolean().default(true),
});
export type Value = z.infer<typeof Value>;

export const Variable = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** What the variable records, with the codebook's section. */
  about: z.string(),
  /** One value at a time (who decides) or several (what goes wrong). */
  exclusive: z.boolean(),
  values: z.array(Value).min(1),
  /** Asked where an answer would change a placement; about a fact, never about a category. */
  question: z.string().optional(),
  /** Options of the question: two to four values (or groups of values) of this or another variable. */
  options: z
    .array(z.strictObject({ id: z.string(), label: z.string().max(75), sets: z.array(ReadingId) }))
    .min(2)
    .max(4)
    .optional(),
});
export type Variable = z.infer<typeof Variable>;

/** Groups of words that cues share: `{users}` stands for any of them. */
export const WordGroups = z.record(z.string(), z.array(z.string()).min(1));
export type WordGroups = z.infer<typeof WordGroups>;

/** A pattern over the words of a sentence that shows a reading. See `knowledge/README.md` for the pattern language. */
export const Cue = z.strictObject({
  id: z.string(),
  reads: ReadingId,
  patterns: z.array(z.string()).min(1),
  /** Patterns that, found in the same sentence, take the cue back. */
  unless: z.array(z.string()).default([]),
  confidence: z.number().min(0.1).max(0.99).default(0.8),
  /** What a negation before the match makes of it: nothing (the match is dropped), the match all the same, or another reading. */
  negated: z.union([z.literal('drop'), z.literal('keep'), ReadingId]).default('drop'),
  /** Whether a match in a clause about the past, contrasted with now, still counts. */
  past: z.enum(['drop', 'keep']).default('drop'),
  examples: z.array(z.string()).min(1),
  counter: z.array(z.string()).default([]),
});
export type Cue = z.infer<typeof Cue>;

export const Rule = z.strictObject({
  id: z.string(),
  category: z.string(),
  when: Condition,
  /** One plain sentence; `{evidence}` is not needed, the user's words are shown beside it. */
  reason: z.string(),
  cites: z.array(NoteRef).min(1),
});
export type Rule = z.infer<typeof Rule>;

export const Example = z.strictObject({ text: z.string(), category: z.string().nullable() });

export const Category = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** What it means, in plain language (reading age 14). */
  plain: z.string(),
  /** What one would do about it. */
  means: z.string().optional(),
  cites: z.array(NoteRef).min(1),
});
export type Category = z.infer<typeof Category>;

export const Contest = z.strictObject({
  when: Condition,
  from: z.string().optional(),
  category: z.string(),
  by: z.array(z.string()).min(1),
  why: z.string(),
  cites: z.array(NoteRef).default([]),
});

export const Framework = z.strictObject({
  id: z.string(),
  name: z.string(),
  question: z.string(),
  source: z.array(z.string()).min(1),
  /** `one`: the first rule that holds; `set`: every rule that holds adds its category. */
  kind: z.enum(['one', 'set']),
  categories: z.array(Category).min(2),
  rules: z.array(Rule).min(1),
  contested: z.array(Contest).default([]),
  examples: z.array(Example),
});
export type Framework = z.infer<typeof Framework>;

export const Mitigation = z.strictObject({ text: z.string(), cites: z.array(NoteRef).min(1) });

export const Risk = z.strictObject({
  id: z.string(),
  name: z.string(),
  plain: z.string(),
  when: Condition,
  /** Raises the severity from medium to high, or lowers it to low. */
  high: Condition.optional(),
  low: Condition.optional(),
  why: z.string(),
  cites: z.array(NoteRef).min(1),
  mitigations: z.array(Mitigation),
  examples: z.array(z.strictObject({ text: z.string(), raised: z.boolean() })).min(2),
});
export type Risk = z.infer<typeof Risk>;

export const Checklist = z.strictObject({
  id: z.string(),
  name: z.string(),
  cites: z.array(NoteRef).min(1),
  items: z
    .array(z.strictObject({ id: z.string(), text: z.string(), met: Condition, notMet: Condition.optional() }))
    .min(1),
});
export type Checklist = z.infer<typeof Checklist>;

export interface Codebook {
  version: string;
  variables: Variable[];
  words: WordGroups;
  cues: Cue[];
  frameworks: Framework[];
  risks: Risk[];
  checklists: Checklist[];
  /** Null where no weights are there: then cues alone read. */
  learned: LearnedModel | null;
  /** Null where no weights are there: then words alone are weighed. */
  network: NetworkModel | null;
  weighing: Weighing;
}
