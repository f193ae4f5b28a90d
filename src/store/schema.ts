/**
 * The schema of every store, step by step, in what SQL the engines share; a dialect fills in where they differ.
 * Steps are only ever added, so that a store of any age can be opened. Every table leads with the workspace, by which
 * it can be spread over machines.
 */
import { StoreFault } from './store-fault.ts';

interface Dialect {
  /** An integer wide enough for milliseconds. */
  integer: string;
  /** What follows the closing bracket of a table. */
  tableOptions: string;
  /** Columns that this engine alone needs, each with a comma before it. */
  eventColumns: string;
}

export const SQLITE: Dialect = { integer: 'integer', tableOptions: 'strict, without rowid', eventColumns: '' };

/** Several Tangos may share a Postgres, so an event says which of them holds it. */
export const POSTGRES: Dialect = { integer: 'bigint', tableOptions: '', eventColumns: ', holder integer not null' };

const STEPS: readonly ((dialect: Dialect) => string)[] = [
  ({ integer, tableOptions, eventColumns }) => `create table threads (
     workspace text not null, channel text not null, thread text not null,
     state text not null, changed_ms ${integer} not null,
     primary key (workspace, channel, thread)
   ) ${tableOptions};
   create index threads_by_age on threads (changed_ms);
   create table events (
     workspace text not null, id text not null,
     payload text not null, received_ms ${integer} not null, settled integer not null default 0${eventColumns},
     primary key (workspace, id)
   ) ${tableOptions};
   create index events_by_age on events (settled, received_ms);`,
];

interface Step {
  version: number;
  sql: string;
}

/**
 * @param seen the version of the last step that the store has seen; 0 for none
 * @returns what is still to be done, in order
 * @throws StoreFault where a newer Tango wrote the store
 */
export function stepsAfter(seen: number, dialect: Dialect): Step[] {
  if (seen > STEPS.length)
    throw new StoreFault(`the store was written by a newer Tango (schema ${seen}): run that one, or use another store`);
  return STEPS.map((step, index) => ({ version: index + 1, sql: step(dialect) })).slice(seen);
}
