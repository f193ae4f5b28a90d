/** What the edges (Slack, the command line) may ask of the pipeline in `advisor.ts`. */
import type { Answer } from './answer.ts';
import type { Message, Reply, Thread } from './conversation.ts';
import type { Answers, ServicePlacement } from './placement.ts';

export interface Exchange {
  reply: Reply;
  /** The thread's state after this exchange, to be saved by the edge. */
  thread: Thread;
}

export interface Advisor {
  place(text: string, answers?: Answers): ServicePlacement;
  ask(question: string, signal?: AbortSignal): Promise<Answer>;
  /** Understands a message in its thread and answers it. Never throws for what a user wrote: a `notice` says what to do. */
  respond(message: Message, thread: Thread | null, signal?: AbortSignal): Promise<Exchange>;
  /** An open question answered by a button or a form: the new placement and what changed. */
  answerQuestion(thread: Thread, question: string, option: string): Promise<Exchange>;
}
