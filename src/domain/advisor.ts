/** What the edges (Slack, the command line) may ask of the pipeline in `advisor.ts`. */
import type { Answer } from './answer.ts';
import type { Comparison, Described } from './comparison.ts';
import type { Message, Reply, Thread } from './conversation.ts';
import type { Answers, ServicePlacement } from './placement.ts';
import type { Correction, Reading } from './reading.ts';

export interface Exchange {
  reply: Reply;
  /** The thread's state after this exchange, to be saved by the edge. */
  thread: Thread;
}

export interface Advisor {
  /** @param corrections readings that the user adds or rejects; they outweigh the text, and answers on the same fact */
  place(text: string, answers?: Answers, corrections?: readonly Correction[]): ServicePlacement;
  /** What is read from a text: what a correction is about. */
  readings(text: string): Reading[];
  /** Two or more descriptions side by side, and what makes the difference. */
  compare(descriptions: readonly Described[]): Comparison;
  ask(question: string, signal?: AbortSignal): Promise<Answer>;
  /** Understands a message in its thread and answers it. Never throws for what a user wrote: a `notice` says what to do. */
  respond(message: Message, thread: Thread | null, signal?: AbortSignal): Promise<Exchange>;
  /** An open question answered by a button or a form: the new placement and what changed. */
  answerQuestion(thread: Thread, question: string, option: string): Promise<Exchange>;
}
