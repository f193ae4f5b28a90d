/**
 * How far each person has read in each channel, so that the sidebar can show what is new.
 */
import { z } from 'zod';
import type { Database } from '../database.ts';

const row = z.object({ ts: z.string() });

export interface ReadMarks {
  of(user: string, channel: string): string;
  move(user: string, channel: string, ts: string): void;
}

export function createReadMarks(database: Database): ReadMarks {
  const one = database.prepare('select ts from read_marks where user = ? and channel = ?');
  const insert = database.prepare('insert or replace into read_marks values (?, ?, ?)');
  return {
    of: (user, channel) => row.optional().parse(one.get(user, channel))?.ts ?? '0',
    move: (user, channel, ts) => void insert.run(user, channel, ts),
  };
}
