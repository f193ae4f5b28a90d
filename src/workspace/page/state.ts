/**
 * What this tab shows at the moment. Only the open conversation and thread are held; others are fetched when opened.
 */
import type { Message, PromptSet, Session, StateValues, ThreadStatus, View } from '../records.ts';
import type { Overview } from '../sights.ts';

export interface PageState {
  overview: Overview;
  channel: string;
  tab: 'messages' | 'home';
  messages: Message[];
  more: boolean;
  prompts: PromptSet[];
  thread: { channel: string; ts: string; messages: Message[]; session: Session | null } | null;
  statuses: Map<string, ThreadStatus>;
  sessions: Map<string, Session>;
  unread: Set<string>;
  modals: View[];
  /** What people have put into the inputs of messages and views, by message or view. */
  values: Map<string, StateValues>;
}

export const statusKey = (channel: string, ts: string): string => `${channel} ${ts}`;
export const isReply = (message: Message): boolean =>
  message.thread_ts !== undefined && message.thread_ts !== message.ts;

export function createState(overview: Overview, channel: string): PageState {
  const open = overview.channels.filter((candidate) => candidate.unread).map((candidate) => candidate.id);
  return {
    overview,
    channel,
    tab: 'messages',
    messages: [],
    more: false,
    prompts: [],
    thread: null,
    statuses: new Map(overview.statuses.map((status) => [statusKey(status.channel, status.thread_ts), status])),
    sessions: new Map(),
    unread: new Set(open),
    modals: overview.modals,
    values: new Map(),
  };
}

/** Puts a message into its place by time, or in place of its older version. */
export function placeMessage(messages: Message[], message: Message): Message[] {
  const rest = messages.filter((other) => other.ts !== message.ts);
  return [...rest, message].sort((a, b) => (a.ts < b.ts ? -1 : 1));
}

/** What came in live is newer than what was fetched, and stays. */
export function mergeMessages(fetched: readonly Message[], live: readonly Message[]): Message[] {
  const newer = new Set(live.map((message) => message.ts));
  return [...fetched.filter((message) => !newer.has(message.ts)), ...live].sort((a, b) => (a.ts < b.ts ? -1 : 1));
}

export function valuesFor(state: PageState, key: string): StateValues {
  const known = state.values.get(key) ?? {};
  state.values.set(key, known);
  return known;
}
