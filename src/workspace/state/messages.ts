/**
 * Messages and threads. A stored message is complete as Slack's API returns it;
 * the summary of a thread (count, last reply) and reactions are added on reading.
 */
import { z } from 'zod';
import type { Database } from '../database.ts';
import type { Message } from '../records.ts';
import type { Reactions } from './reactions.ts';

const row = z.object({ body: z.string() });
const summaryRow = z.object({ count: z.number(), latest: z.string().nullable() });
const userRow = z.object({ user: z.string() });

export interface Page {
  oldest?: string | undefined;
  latest?: string | undefined;
  inclusive?: boolean | undefined;
  limit: number;
}

export interface Messages {
  find(channel: string, ts: string): Message | undefined;
  save(channel: string, message: Message): void;
  remove(channel: string, ts: string): boolean;
  /** Newest first, without thread replies, as conversations.history gives them. */
  history(channel: string, page: Page): { messages: Message[]; more: boolean };
  /** Root first, then replies in order. */
  thread(channel: string, rootTs: string): Message[];
  latest(channel: string): Message | undefined;
  streaming(): { channel: string; message: Message }[];
}

export function createMessages(database: Database, reactions: Reactions): Messages {
  const one = database.prepare('select body from messages where channel = ? and ts = ?');
  const insert = database.prepare('insert or replace into messages values (?, ?, ?, ?, ?)');
  const remove = database.prepare('delete from messages where channel = ? and ts = ?');
  const roots = database.prepare(
    'select body from messages where channel = ? and (thread_ts is null or thread_ts = ts) and ts > ? and ts < ? order by ts desc limit ?',
  );
  const thread = database.prepare(
    'select body from messages where channel = ? and (thread_ts = ? or ts = ?) order by ts',
  );
  const summary = database.prepare(
    'select count(*) as count, max(ts) as latest from messages where channel = ? and thread_ts = ? and ts <> thread_ts',
  );
  const repliers = database.prepare(
    'select user, min(ts) from messages where channel = ? and thread_ts = ? and ts <> thread_ts group by user order by 2',
  );
  const streaming = database.prepare(
    "select channel, body from messages where json_extract(body, '$.streaming_state') = 'in_progress'",
  );

  function complete(channel: string, body: string): Message {
    const message: Message = JSON.parse(body);
    const found = reactions.of(channel, message.ts);
    if (found.length > 0) message.reactions = found;
    if (message.thread_ts !== undefined && message.thread_ts !== message.ts) return message;
    const { count, latest } = summaryRow.parse(summary.get(channel, message.ts));
    if (count === 0 || latest === null) return message;
    const users = z.array(userRow).parse(repliers.all(channel, message.ts));
    return {
      ...message,
      thread_ts: message.ts,
      reply_count: count,
      latest_reply: latest,
      reply_users: users.map((reply) => reply.user),
    };
  }
  const read = (channel: string, rows: unknown) =>
    z
      .array(row)
      .parse(rows)
      .map(({ body }) => complete(channel, body));

  return {
    find(channel, ts) {
      const found = row.optional().parse(one.get(channel, ts));
      return found === undefined ? undefined : complete(channel, found.body);
    },
    save(channel, message) {
      const {
        reactions: _reactions,
        reply_count: _count,
        latest_reply: _latest,
        reply_users: _users,
        ...body
      } = message;
      insert.run(channel, message.ts, message.thread_ts ?? null, message.user, JSON.stringify(body));
    },
    remove: (channel, ts) => remove.run(channel, ts).changes > 0,
    history(channel, { oldest = '0', latest = '9', inclusive = false, limit }) {
      // Timestamps are text of equal length, so a trailing character makes a bound in- or exclusive.
      const low = inclusive ? oldest.slice(0, -1) : oldest;
      const high = inclusive ? `${latest}~` : latest;
      const found = read(channel, roots.all(channel, low, high, limit + 1));
      return { messages: found.slice(0, limit), more: found.length > limit };
    },
    thread: (channel, rootTs) => read(channel, thread.all(channel, rootTs, rootTs)),
    latest(channel) {
      return read(channel, roots.all(channel, '0', '9', 1))[0];
    },
    streaming() {
      const rows = z.array(row.extend({ channel: z.string() })).parse(streaming.all());
      return rows.map(({ channel, body }) => ({ channel, message: complete(channel, body) }));
    },
  };
}
