/**
 * Channels and direct messages, and who is in them.
 */
import { z } from 'zod';
import type { Database } from '../database.ts';
import { appIdentity } from '../identity.ts';
import type { Channel } from '../records.ts';

const row = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['channel', 'im']),
  user: z.string().nullable(),
  topic: z.string(),
});
const memberRow = z.object({ user: z.string() });

export interface Channels {
  all(): Channel[];
  find(id: string): Channel | undefined;
  /** The direct message between the app and one person. */
  directWith(user: string): Channel | undefined;
  members(id: string): string[];
  has(id: string, user: string): boolean;
  join(id: string, user: string): void;
  visibleTo(user: string): Channel[];
}

export function createChannels(database: Database): Channels {
  const all = database.prepare(
    "select * from channels order by kind, case name when 'general' then 0 else 1 end, name",
  );
  const one = database.prepare('select * from channels where id = ?');
  const direct = database.prepare("select * from channels where kind = 'im' and user = ?");
  const members = database.prepare('select user from members where channel = ? order by user');
  const join = database.prepare('insert or ignore into members values (?, ?)');
  const list = () => z.array(row).parse(all.all());
  const membersOf = (id: string) =>
    z
      .array(memberRow)
      .parse(members.all(id))
      .map((member) => member.user);
  return {
    all: list,
    find: (id) => row.optional().parse(one.get(id)),
    directWith: (user) => row.optional().parse(direct.get(user)),
    members: membersOf,
    has: (id, user) => membersOf(id).includes(user),
    join: (id, user) => void join.run(id, user),
    visibleTo: (user) =>
      list().filter((channel) => channel.kind === 'channel' || channel.user === user || user === appIdentity.botUserId),
  };
}
