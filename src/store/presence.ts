/**
 * Shows the other Tangos on a database that this one lives: a connection of its own that holds an advisory lock under its
 * number. The server lets go of the lock when the process ends, however it ends, so that what it left unanswered can be
 * taken over at once; a lease by the clock would keep a Tango that starts again from its own events until it ran out.
 */
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { FIRST_HOLDER, TANGO } from './statements.ts';

const AGAIN_AFTER_MS = 2000;
/** Long enough for the server to hear of the request; from then on it counts, granted or not. */
const HEARD_MS = 500;

/** The server must neither end a connection that only waits, nor believe for hours in one whose machine is gone. */
const SETTINGS = `select set_config(name, value, false) from pg_settings join (values
  ('idle_session_timeout', '0'), ('statement_timeout', '0'), ('lock_timeout', '0'),
  ('tcp_keepalives_idle', '20'), ('tcp_keepalives_interval', '5'), ('tcp_keepalives_count', '4')
  ) as wanted (name, value) using (name)`;

export interface Presence {
  holder: number;
  /** Resolves once the others can see that this one lives. */
  held(): Promise<void>;
  close(): Promise<void>;
}

/** @param onTrouble hears of a connection that broke; another is made without being asked */
export function presenceIn(config: ClientConfig, onTrouble: (error: unknown) => void): Presence {
  const holder = randomInt(FIRST_HOLDER, 2 ** 31 - 1);
  let holding: { client: Client; done: Promise<void> } | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function take(client: Client): Promise<void> {
    await client.connect();
    await client.query(SETTINGS);
    // After a broken line the server may still believe in the former connection: then this one waits behind it.
    const lock = client.query('select pg_advisory_lock($1, $2)', [TANGO, holder]);
    await Promise.race([lock, pause(HEARD_MS, undefined, { ref: false })]);
    lock.catch(() => drop(client));
  }

  function drop(client: Client): void {
    if (holding?.client !== client) return;
    holding = null;
    void client.end().catch(() => {});
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void held().catch(onTrouble), AGAIN_AFTER_MS);
    timer.unref();
  }

  function held(): Promise<void> {
    if (holding !== null) return holding.done;
    const client = new Client(config);
    client.on('error', (error) => {
      onTrouble(error);
      drop(client);
    });
    client.on('end', () => drop(client));
    const done = take(client).catch((error) => {
      drop(client);
      throw error;
    });
    holding = { client, done };
    return done;
  }

  return {
    holder,
    held,
    async close() {
      closed = true;
      clearTimeout(timer);
      await holding?.client.end().catch(() => {});
    },
  };
}
