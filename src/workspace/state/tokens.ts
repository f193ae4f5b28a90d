/**
 * The tokens of the installed app: made once per data folder, so that another process can be pointed at this workspace.
 */
import { z } from 'zod';
import type { Database } from '../database.ts';
import { secret } from '../ids.ts';

const row = z.object({ value: z.string() });

export interface Tokens {
  bot: string;
  app: string;
}

export function readTokens(database: Database): Tokens {
  const one = database.prepare('select value from settings where name = ?');
  const insert = database.prepare('insert or ignore into settings values (?, ?)');
  const ensure = (name: string, prefix: string) => {
    insert.run(name, secret(prefix));
    return row.parse(one.get(name)).value;
  };
  return { bot: ensure('bot_token', 'xoxb-local'), app: ensure('app_token', 'xapp-local') };
}
