/**
 * What an agent says about a conversation beside its messages: the session's status and title, suggested prompts,
 * and the passing "is reading…" line, which Slack clears after two minutes or with the app's next message.
 */
import { z } from 'zod';
import type { Database } from '../database.ts';
import type { PromptSet, Session, ThreadStatus } from '../records.ts';

const STATUS_LIFE_MS = 120_000;
const row = z.object({ body: z.string() });
const promptsRow = row.extend({ thread_ts: z.string() });

export interface Conversations {
  session(channel: string, threadTs: string): Session | undefined;
  saveSession(channel: string, threadTs: string, session: Session): void;
  prompts(channel: string): PromptSet[];
  savePrompts(channel: string, set: PromptSet): void;
  statuses(): ThreadStatus[];
  setStatus(status: ThreadStatus, onExpiry: () => void): void;
  clearStatus(channel: string, threadTs: string): boolean;
  close(): void;
}

export function createConversations(database: Database): Conversations {
  const one = database.prepare('select body from sessions where channel = ? and thread_ts = ?');
  const insert = database.prepare('insert or replace into sessions values (?, ?, ?)');
  const prompts = database.prepare('select thread_ts, body from prompts where channel = ?');
  const insertPrompts = database.prepare('insert or replace into prompts values (?, ?, ?)');
  const live = new Map<string, { status: ThreadStatus; timer: NodeJS.Timeout }>();

  function clear(channel: string, threadTs: string): boolean {
    const key = `${channel} ${threadTs}`;
    const found = live.get(key);
    clearTimeout(found?.timer);
    return live.delete(key);
  }
  return {
    session(channel, threadTs) {
      const found = row.optional().parse(one.get(channel, threadTs));
      return found === undefined ? undefined : JSON.parse(found.body);
    },
    saveSession: (channel, threadTs, session) => void insert.run(channel, threadTs, JSON.stringify(session)),
    prompts: (channel) =>
      z
        .array(promptsRow)
        .parse(prompts.all(channel))
        .map((set) => ({ thread_ts: set.thread_ts, ...JSON.parse(set.body) })),
    savePrompts: (channel, { thread_ts, ...set }) => void insertPrompts.run(channel, thread_ts, JSON.stringify(set)),
    statuses: () => [...live.values()].map((entry) => entry.status),
    setStatus(status, onExpiry) {
      clear(status.channel, status.thread_ts);
      const timer = setTimeout(() => {
        clear(status.channel, status.thread_ts);
        onExpiry();
      }, STATUS_LIFE_MS).unref();
      live.set(`${status.channel} ${status.thread_ts}`, { status, timer });
    },
    clearStatus: clear,
    close() {
      for (const { timer } of live.values()) clearTimeout(timer);
      live.clear();
    },
  };
}
