/**
 * The embedded store: one SQLite file in the data folder, through Node's own driver.
 * Its calls are synchronous and take microseconds; the port is asynchronous for stores on other machines.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Store } from '../domain/store.ts';
import { migrate } from './migrations.ts';
import { EventRows, threadOf } from './rows.ts';
import { statements } from './statements.ts';

export function openSqliteStore(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'tango.sqlite'));
  // A second process (the command line) may write at the same time: wait for it rather than fail.
  database.exec('pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = normal;');
  migrate(database);
  const sql = {
    saveThread: database.prepare(statements.saveThread),
    thread: database.prepare(statements.thread),
    keepEvent: database.prepare(statements.keepEvent),
    settleEvent: database.prepare(statements.settleEvent),
    unsettledEvents: database.prepare(statements.unsettledEvents),
  };
  const both = (events: string, threads: string, value: string | number) => {
    database.prepare(events).run(value);
    database.prepare(threads).run(value);
  };

  return {
    async saveThread(thread) {
      const { workspace, channel, thread: ts } = thread.key;
      sql.saveThread.run(workspace, channel, ts, JSON.stringify(thread), Date.now());
    },
    async thread(key) {
      return threadOf(sql.thread.get(key.workspace, key.channel, key.thread));
    },
    async keepEvent({ workspace, id, payload, receivedAtMs }) {
      return Number(sql.keepEvent.run(workspace, id, payload, receivedAtMs).changes) === 1;
    },
    async settleEvent(workspace, id) {
      sql.settleEvent.run(workspace, id);
    },
    async unsettledEvents() {
      return EventRows.parse(sql.unsettledEvents.all());
    },
    async forgetBefore(timeMs) {
      both(statements.forgetEvents, statements.forgetThreads, timeMs);
    },
    async deleteWorkspace(workspace) {
      both(statements.deleteEvents, statements.deleteThreads, workspace);
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
}
