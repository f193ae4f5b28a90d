/** Brings the embedded store up to the schema; `user_version` counts the steps a file has seen. */
import type { DatabaseSync } from 'node:sqlite';
import { SQLITE, stepsAfter } from './schema.ts';

export function migrate(database: DatabaseSync): void {
  const seen = database.prepare('pragma user_version').get()?.user_version;
  for (const { version, sql } of stepsAfter(typeof seen === 'number' ? seen : 0, SQLITE))
    database.exec(`begin immediate; ${sql} pragma user_version = ${version}; commit;`);
}
