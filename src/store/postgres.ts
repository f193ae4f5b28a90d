/**
 * The store for more than one machine: Postgres, shared by any number of Tangos. What the embedded store says in SQL this
 * one says too (statements.ts); it adds the holder of an event, so that no two Tangos answer the same one.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig, Pool, type PoolClient, type QueryResult } from 'pg';
import type { Store } from '../domain/store.ts';
import { migrate } from './postgres-migrations.ts';
import { presenceIn } from './presence.ts';
import { EventRows, threadOf } from './rows.ts';
import { postgresStatements as sql, TAKING_OVER, TANGO } from './statements.ts';
import { faultOf, isLost, type Place, StoreFault } from './store-fault.ts';

type Log = (line: string) => void;

const CONNECT_WITHIN_MS = 5000;
const ANSWER_WITHIN_MS = 10_000;
/** A server out of reach says no goodbye. */
const CLOSE_WITHIN_MS = 3000;

const EXAMPLE = 'postgresql://user:password@host:5432/database';

/** Reads the address before the driver does, which takes part of a password for a host where it isn't encoded. */
function settingsOf(url: string): { config: ClientConfig; place: Place } {
  const [, authority, rest] = /^postgres(?:ql)?:\/\/([^/?#]*)(.*)$/s.exec(url) ?? [];
  if (authority === undefined || rest?.includes('@'))
    throw new StoreFault(`DATABASE_URL is no address such as ${EXAMPLE}, its special characters percent-encoded.`);
  const config = { connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS, keepAlive: true };
  try {
    const { host, port, database = '' } = new Client(config);
    return { config, place: { host, port, database } };
  } catch {
    throw new StoreFault(`DATABASE_URL can't be read: it should look like ${EXAMPLE}, and files it names must exist.`);
  }
}

async function prepare(config: ClientConfig): Promise<void> {
  // Not from the pool, whose patience is short: another Tango may be at it.
  const client = new Client(config);
  // A failure reaches the call that it happens to; without a listener it would end the process as well.
  client.on('error', () => {});
  try {
    await client.connect();
    await migrate(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * @param log gets one line for each trouble; never a password or what somebody wrote
 * @throws StoreFault with one sentence that says what to do
 */
export async function openPostgresStore(url: string, log: Log = () => {}): Promise<Store> {
  const { config, place } = settingsOf(url);
  await prepare(config).catch((error) => {
    throw faultOf(error, place);
  });

  let told: string | null = null;
  /** Each connection and each call meets the same outage: it is told once, until something works again. */
  const tell = (error: unknown): StoreFault => {
    const fault = faultOf(error, place);
    if (fault.message !== told) log(fault.message);
    told = fault.message;
    return fault;
  };
  const pool = new Pool({ ...config, query_timeout: ANSWER_WITHIN_MS });
  pool.on('error', tell);
  // The pool listens to its clients only while they are idle.
  pool.on('connect', (client) => client.on('error', () => {}));
  const presence = presenceIn(config, tell);

  async function telling<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      told = null;
      return result;
    } catch (error) {
      throw tell(error);
    }
  }

  const once = (text: string, values: unknown[]): Promise<QueryResult> => telling(() => pool.query(text, values));
  /** For what may be done twice: a connection that broke while it was idle is noticed only when it is used. */
  const run = (text: string, values: unknown[]): Promise<QueryResult> =>
    telling(() =>
      pool.query(text, values).catch((error) => {
        if (isLost(error)) return pool.query(text, values);
        throw error;
      }),
    );
  const together = <T>(work: (client: PoolClient) => Promise<T>): Promise<T> =>
    telling(async () => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(client);
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        // Closed rather than given back, which undoes what was begun.
        client.release(true);
        throw error;
      }
    });

  await telling(presence.held).catch(async (error) => {
    await Promise.all([presence.close(), pool.end()]);
    throw error;
  });
  let closing: Promise<unknown> | undefined;

  return {
    async saveThread(thread) {
      const { workspace, channel, thread: ts } = thread.key;
      await run(sql.saveThread, [workspace, channel, ts, JSON.stringify(thread), Date.now()]);
    },
    async thread(key) {
      return threadOf((await run(sql.thread, [key.workspace, key.channel, key.thread])).rows[0]);
    },
    async keepEvent({ workspace, id, payload, receivedAtMs }) {
      await telling(presence.held);
      // Not tried twice: the second try would take the first one's row for a duplicate, and nobody would answer.
      const kept = await once(sql.keepEvent, [workspace, id, payload, receivedAtMs, presence.holder]);
      return kept.rowCount === 1;
    },
    async settleEvent(workspace, id) {
      await run(sql.settleEvent, [workspace, id]);
    },
    async unsettledEvents() {
      await telling(presence.held);
      return together(async (client) => {
        // One Tango after another: the second then sees what the first has taken.
        await client.query('select pg_advisory_xact_lock($1, $2)', [TANGO, TAKING_OVER]);
        return EventRows.parse((await client.query(sql.takeOverEvents, [presence.holder])).rows);
      });
    },
    async forgetBefore(timeMs) {
      await run(sql.forgetEvents, [timeMs]);
      await run(sql.forgetThreads, [timeMs]);
    },
    async deleteWorkspace(workspace) {
      await together(async (client) => {
        await client.query(sql.deleteEvents, [workspace]);
        await client.query(sql.deleteThreads, [workspace]);
      });
    },
    async close() {
      // The lock goes last: until then calls under way may still settle what this one holds.
      closing ??= pool.end().then(presence.close);
      await Promise.race([closing, pause(CLOSE_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}
