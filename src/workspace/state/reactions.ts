/**
 * Emoji reactions: who put which emoji on which message.
 */
import { z } from 'zod';
import type { Database } from '../database.ts';
import type { Reaction } from '../records.ts';

const row = z.object({ name: z.string(), user: z.string() });

export interface Reactions {
  of(channel: string, ts: string): Reaction[];
  /** False when the same person had put the same emoji there before. */
  add(channel: string, ts: string, name: string, user: string): boolean;
  remove(channel: string, ts: string, name: string, user: string): boolean;
}

export function createReactions(database: Database): Reactions {
  const select = database.prepare('select name, user from reactions where channel = ? and ts = ? order by rowid');
  const insert = database.prepare('insert or ignore into reactions values (?, ?, ?, ?)');
  const remove = database.prepare('delete from reactions where channel = ? and ts = ? and name = ? and user = ?');
  return {
    of(channel, ts) {
      const byName = new Map<string, string[]>();
      for (const { name, user } of z.array(row).parse(select.all(channel, ts))) {
        byName.set(name, [...(byName.get(name) ?? []), user]);
      }
      return [...byName].map(([name, users]) => ({ name, users, count: users.length }));
    },
    add: (channel, ts, name, user) => insert.run(channel, ts, name, user).changes > 0,
    remove: (channel, ts, name, user) => remove.run(channel, ts, name, user).changes > 0,
  };
}
