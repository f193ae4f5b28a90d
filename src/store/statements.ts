/** Every statement of the stores in one place. Each is bound to one workspace, but for looking after all at start and once a day. */

export const statements = {
  saveThread: `insert into threads (workspace, channel, thread, state, changed_ms) values (?, ?, ?, ?, ?)
    on conflict (workspace, channel, thread) do update set state = excluded.state, changed_ms = excluded.changed_ms`,
  thread: 'select state from threads where workspace = ? and channel = ? and thread = ?',
  keepEvent: `insert into events (workspace, id, payload, received_ms) values (?, ?, ?, ?)
    on conflict (workspace, id) do nothing`,
  // The id stays, to know duplicates by; what people wrote does not.
  settleEvent: `update events set settled = 1, payload = '' where workspace = ? and id = ?`,
  unsettledEvents: `select workspace, id, payload, received_ms from events where settled = 0
    order by received_ms, workspace, id`,
  forgetEvents: 'delete from events where settled = 1 and received_ms < ?',
  forgetThreads: 'delete from threads where changed_ms < ?',
  deleteEvents: 'delete from events where workspace = ?',
  deleteThreads: 'delete from threads where workspace = ?',
} as const;

/** The first half of the names of Tango's advisory locks: "TANG" in ASCII, so that another program's are not met. */
export const TANGO = 0x54414e47;
/** Second halves: of the schema's lock and of the taking over of events. A holder's own are all greater. */
export const MIGRATING = 1;
export const TAKING_OVER = 2;
export const FIRST_HOLDER = 1000;

/** Postgres counts its parameters. */
const numbered = (sql: string) => {
  let count = 0;
  return sql.replaceAll('?', () => `$${++count}`);
};

export const postgresStatements = {
  saveThread: numbered(statements.saveThread),
  thread: numbered(statements.thread),
  settleEvent: numbered(statements.settleEvent),
  forgetEvents: numbered(statements.forgetEvents),
  forgetThreads: numbered(statements.forgetThreads),
  deleteEvents: numbered(statements.deleteEvents),
  deleteThreads: numbered(statements.deleteThreads),
  keepEvent: `insert into events (workspace, id, payload, received_ms, holder) values ($1, $2, $3, $4, $5)
    on conflict (workspace, id) do nothing`,
  // A holder lives as long as its lock is held or waited for (presence.ts).
  takeOverEvents: `with taken as (
      update events set holder = $1 where settled = 0 and (holder = $1 or holder not in (
        select objid::bigint from pg_locks where locktype = 'advisory' and classid::bigint = ${TANGO} and objsubid = 2
          and database = (select oid from pg_database where datname = current_database())))
      returning workspace, id, payload, received_ms)
    select workspace, id, payload, received_ms from taken order by received_ms, workspace, id`,
} as const;
