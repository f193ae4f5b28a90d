/** Where a service stands: what `decide` makes of an observation. The shapes are those of `place --json`. */
import { z } from 'zod';
import { Citation } from './citation.ts';
import { Correction, Reach, ReadBy, Span, Tense } from './reading.ts';

/** The words under a placement, the reading that they show, and who established it. */
export const Evidence = Span.extend({ reading: z.string(), by: ReadBy });
export type Evidence = z.infer<typeof Evidence>;

export const Status = z.enum(['placed', 'leaning', 'unclear']);
export type Status = z.infer<typeof Status>;

export const Contested = z.object({
  category: z.string(),
  by: z.array(z.string()),
  why: z.string(),
  citations: z.array(z.int()),
});

/** A placement in one framework of which one category holds. */
export const Placement = z.object({
  category: z.string().nullable(),
  status: Status,
  rule: z.string().nullable(),
  reason: z.string(),
  evidence: z.array(Evidence),
  runner_up: z.object({ category: z.string(), margin: z.number() }).nullable(),
  contested: z.array(Contested),
  citations: z.array(z.int()),
  /** 0 to 1: how strongly the readings carry the rule that fired. */
  strength: z.number(),
});
export type Placement = z.infer<typeof Placement>;

/** A placement in a framework of which several categories may hold (`value`). */
export const SetPlacement = z.object({
  categories: z.array(z.string()),
  status: Status,
  reasons: z.array(z.object({ category: z.string(), rule: z.string(), reason: z.string() })),
  evidence: z.array(Evidence),
  citations: z.array(z.int()),
});
export type SetPlacement = z.infer<typeof SetPlacement>;

export const Verdict = z.enum(['yes', 'no', 'unclear']);
export type Verdict = z.infer<typeof Verdict>;

/** Frameworks of which one category holds, in the order of the codebook. */
export const SINGLE_FRAMEWORKS = [
  'modes',
  'quadrants',
  'participation',
  'phase',
  'relation',
  'duration',
  'perspective',
  'regime',
  'voluntariness',
] as const;

export const Placements = z.object({
  modes: Placement,
  quadrants: Placement.extend({ present: z.array(z.string()) }),
  value: SetPlacement,
  participation: Placement,
  phase: Placement,
  relation: Placement,
  duration: Placement,
  perspective: Placement,
  regime: Placement,
  voluntariness: Placement,
  definitions: z.record(z.string(), Verdict),
});
export type Placements = z.infer<typeof Placements>;

export const RaisedRisk = z.object({
  id: z.string(),
  severity: z.enum(['low', 'medium', 'high']),
  why: z.string(),
  evidence: z.array(Evidence).min(1),
  mitigations: z.array(z.object({ text: z.string(), citations: z.array(z.int()) })),
  citations: z.array(z.int()).min(1),
});
export type RaisedRisk = z.infer<typeof RaisedRisk>;

export const OpenQuestion = z.object({
  id: z.string(),
  text: z.string(),
  would_decide: z.array(z.string()).min(1),
  options: z
    .array(z.object({ id: z.string(), label: z.string(), leads_to: z.record(z.string(), z.unknown()) }))
    .min(2)
    .max(4),
});
export type OpenQuestion = z.infer<typeof OpenQuestion>;

export const Move = z.object({
  framework: z.string(),
  to: z.string(),
  if: z.array(z.object({ reading: z.string(), text: z.string() })).min(1),
});
export type Move = z.infer<typeof Move>;

export const ChecklistState = z.enum(['met', 'not-met', 'unclear']);

export const ServicePlacement = z.object({
  text: z.string(),
  version: z.string(),
  reach: Reach,
  reach_reason: z.string(),
  tense: Tense,
  placements: Placements,
  definition_reasons: z.record(
    z.string(),
    z.object({
      rule: z.string().nullable(),
      reason: z.string(),
      evidence: z.array(Evidence),
      citations: z.array(z.int()),
    }),
  ),
  services: z.array(Span.extend({ placements: Placements })),
  checklists: z.record(z.string(), z.record(z.string(), ChecklistState)),
  risks: z.array(RaisedRisk),
  questions: z.array(OpenQuestion).max(3),
  moves: z.array(Move),
  /** Readings that the user added or rejected, in their order: part of what was decided on. */
  corrections: z.array(Correction.omit({ words: true })),
  citations: z.array(Citation),
});
export type ServicePlacement = z.infer<typeof ServicePlacement>;

/** Answers to open questions: question id to option id. */
export const Answers = z.record(z.string(), z.string());
export type Answers = z.infer<typeof Answers>;
