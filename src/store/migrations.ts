/**
 * The embedded store's schema, step by step; `user_version` counts the steps a file has seen.
 * Steps are only ever added, so that a file of any age can be opened.
 */
import type { DatabaseSync } from 'node:sqlite';

const STEPS = [
  `create table threads (
     workspace text not null, channel text not null, thread text not null,
     state text not null, changed_ms integer not null,
     primary key (workspace, channel, thread)
   ) strict, without rowid;
   create index threads_by_age on threads (changed_ms);
   create table events (
     workspace text not null, id text not null,
     payload text not null, received_ms integer not null, settled integer not null default 0,
     primary key (workspace, id)
   ) strict, without rowid;
   create index events_by_age on events (settled, received_ms);`,
] as const;

export function migrate(database: DatabaseSync): void {
  const seen = database.prepare('pragma user_version').get()?.user_version;
  const version = typeof seen === 'number' ? seen : 0;
  if (version > STEPS.length) throw new Error(`the store was written by a newer Tango (schema ${version})`);
  for (const [index, step] of STEPS.entries()) {
    if (index < version) continue;
    database.exec(`begin immediate; ${step} pragma user_version = ${index + 1}; commit;`);
  }
}
