/**
 * The users of the workspace, people and the app's bot alike.
 */
import { z } from 'zod';
import type { Database } from '../database.ts';
import type { User } from '../records.ts';

const row = z
  .object({
    id: z.string(),
    name: z.string(),
    real_name: z.string(),
    title: z.string(),
    colour: z.string(),
    is_bot: z.number(),
  })
  .transform((user): User => ({ ...user, is_bot: user.is_bot === 1 }));

export interface People {
  all(): User[];
  find(id: string): User | undefined;
}

export function createPeople(database: Database): People {
  const all = database.prepare('select * from users order by is_bot, real_name');
  const one = database.prepare('select * from users where id = ?');
  return {
    all: () => z.array(row).parse(all.all()),
    find: (id) => row.optional().parse(one.get(id)),
  };
}
