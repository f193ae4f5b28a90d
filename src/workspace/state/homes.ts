/**
 * The App Home view last published for each person.
 */
import { z } from 'zod';
import type { Database } from '../database.ts';
import type { View } from '../records.ts';

const row = z.object({ body: z.string() });

export interface Homes {
  of(user: string): View | undefined;
  publish(user: string, view: View): void;
}

export function createHomes(database: Database): Homes {
  const one = database.prepare('select body from homes where user = ?');
  const insert = database.prepare('insert or replace into homes values (?, ?)');
  return {
    of(user) {
      const found = row.optional().parse(one.get(user));
      return found === undefined ? undefined : JSON.parse(found.body);
    },
    publish: (user, view) => void insert.run(user, JSON.stringify(view)),
  };
}
