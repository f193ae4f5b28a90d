/**
 * What may change in the workspace, as it is told to every open page that may see it. Types only, shared with the page.
 */
import type { Message, Prompt, Reaction, Session, ThreadStatus, View } from './records.ts';

export type Change =
  | { type: 'message'; channel: string; message: Message; to?: string | undefined }
  | { type: 'message_removed'; channel: string; ts: string; thread_ts?: string | undefined; to?: string | undefined }
  | { type: 'reactions'; channel: string; ts: string; reactions: Reaction[] }
  | { type: 'status'; status: ThreadStatus }
  | { type: 'prompts'; channel: string; thread_ts: string; title: string; prompts: Prompt[] }
  | { type: 'session'; channel: string; thread_ts: string; session: Session }
  | { type: 'home'; to: string; view: View }
  | { type: 'modals'; to: string; client: string; views: View[] }
  | { type: 'app'; connected: boolean };
