/** What passes between people and Tango: messages in, replies out, and what a thread remembers. */
import { z } from 'zod';
import { Answer } from './answer.ts';
import { Answers, ServicePlacement } from './placement.ts';
import { Correction } from './reading.ts';

/** Every row and every message belongs to one workspace (design decision 5). */
export const WorkspaceId = z.string().min(1).brand('WorkspaceId');
export type WorkspaceId = z.infer<typeof WorkspaceId>;

export const ThreadKey = z.object({ workspace: WorkspaceId, channel: z.string().min(1), thread: z.string().min(1) });
export type ThreadKey = z.infer<typeof ThreadKey>;

/** What the sender asked for by the way it was sent; `talk` lets the text decide. */
export const Ask = z.enum(['talk', 'place', 'ask', 'brief', 'help']);
export type Ask = z.infer<typeof Ask>;

export const Message = z.object({ key: ThreadKey, user: z.string(), text: z.string(), as: Ask.default('talk') });
export type Message = z.infer<typeof Message>;

/** The service a thread is about, with what the user has said of it since. */
export const Subject = z.object({
  text: z.string(),
  answers: Answers,
  corrections: z.array(Correction).default([]),
});
export type Subject = z.infer<typeof Subject>;

/** What a thread remembers, so that "and the risks?" is understood. */
export const Thread = z.object({
  key: ThreadKey,
  subject: Subject.nullable(),
  /** The last question asked of the papers and what was cited, for follow-ups. */
  lastQuestion: z.string().nullable(),
  last: z.enum(['placement', 'answer', 'briefing', 'help']).nullable(),
});
export type Thread = z.infer<typeof Thread>;

/** What a person is shown of a placement: the whole card, or one part that was asked for. */
export const Focus = z.enum(['all', 'risks', 'moves', 'questions', 'definitions', 'checklists', 'why', 'what-if']);
export type Focus = z.infer<typeof Focus>;

/** What changed between two placements of the same service. */
export const Change = z.object({ framework: z.string(), from: z.string().nullable(), to: z.string().nullable() });
export type Change = z.infer<typeof Change>;

export const Reply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('placement'),
    placement: ServicePlacement,
    answers: Answers,
    focus: Focus,
    changes: z.array(Change),
    /** Said above the card, e.g. what a supposed change would do; never a claim about the field. */
    lead: z.string().optional(),
    /** What people added to the description since, by an answer, a correction or a supposition: reading id to their words. */
    said: z.record(z.string(), z.string()).optional(),
  }),
  z.object({ kind: z.literal('answer'), answer: Answer }),
  z.object({
    kind: z.literal('briefing'),
    topic: z.string(),
    placement: ServicePlacement.nullable(),
    answers: z.array(Answer),
  }),
  z.object({ kind: z.literal('help') }),
  /** One clear sentence that says what to do. */
  z.object({ kind: z.literal('notice'), text: z.string() }),
]);
export type Reply = z.infer<typeof Reply>;
