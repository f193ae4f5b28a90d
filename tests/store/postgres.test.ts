import { execFile } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WorkspaceId } from '../../src/domain/conversation.ts';
import type { KeptEvent, Store } from '../../src/domain/store.ts';
import { serve } from '../../src/serve.ts';
import { openPostgresStore } from '../../src/store/postgres.ts';
import { describeReplicas, describeRestart, describeStore } from '../contracts/store.ts';
import { eventually, temporaryFolder } from '../workspace/with-workspace.ts';
import { ask, leftOut, type PostgresServer, startPostgres } from './postgres-server.ts';

const workspace = WorkspaceId.parse('T1');
const event = (id: string): KeptEvent => ({ workspace, id, payload: '{"text":"secret"}', receivedAtMs: 1 });
const adapter = fileURLToPath(new URL('../../src/store/postgres.ts', import.meta.url));

describe.skipIf(leftOut)('Postgres', () => {
  let server: PostgresServer;
  const stores: Store[] = [];
  const open = async (url: string, log?: (line: string) => void) => {
    const store = await openPostgresStore(url, log);
    stores.push(store);
    return store;
  };
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });
  afterAll(() => server?.remove());

  const place = async () => {
    const url = await server.database();
    return () => openPostgresStore(url);
  };
  describeStore('postgres', async () => openPostgresStore(await server.database()));
  describeRestart('postgres', place);
  describeReplicas('postgres', place);

  it('takes over at once from a Tango that was killed', async () => {
    const url = await server.database();
    const program = `
      const { openPostgresStore } = await import(${JSON.stringify(adapter)});
      const store = await openPostgresStore(process.argv[1]);
      await store.keepEvent(${JSON.stringify(event('Ev1'))});
      process.kill(process.pid, 'SIGKILL');`;
    await new Promise<void>((resolve) => {
      execFile(process.execPath, ['--input-type=module', '-e', program, url], () => resolve());
    });
    expect(await ask(url, 'select id, settled from events')).toEqual([{ id: 'Ev1', settled: 0 }]);
    const store = await open(url);
    // The server hears of the death when it reads from the closed line.
    await expect.poll(() => store.unsettledEvents()).toEqual([event('Ev1')]);
  });

  it('is what Tango uses where DATABASE_URL names it; the workspace keeps its own files', async () => {
    const [url, data] = [await server.database(), temporaryFolder()];
    const tango = await serve({ PORT: '0', TANGO_DATA: data, DATABASE_URL: url }, () => {});
    try {
      expect(await ask(url, 'select version from tango_schema')).toEqual([{ version: 1 }]);
      const files = readdirSync(data, { recursive: true, encoding: 'utf8' });
      expect(files.length).toBeGreaterThan(0);
      expect(files).not.toContain('tango.sqlite');
    } finally {
      await tango.stop();
      rmSync(data, { recursive: true, force: true });
    }
  });

  it('keeps no words of an event that is answered', async () => {
    const url = await server.database();
    const store = await open(url);
    await store.keepEvent(event('Ev1'));
    await store.settleEvent(workspace, 'Ev1');
    expect(await ask(url, 'select payload from events')).toEqual([{ payload: '' }]);
  });

  it('leads every table of the data with the workspace', async () => {
    const url = await server.database();
    await open(url);
    const keys = await ask(
      url,
      `select table_name, column_name from information_schema.key_column_usage
       where ordinal_position = 1 and table_schema = 'public' and table_name <> 'tango_schema' order by table_name`,
    );
    expect(keys).toEqual(['events', 'threads'].map((table_name) => ({ table_name, column_name: 'workspace' })));
  });

  it('refuses a database that a newer Tango wrote, and leaves it as it is', async () => {
    const url = await server.database();
    await (await open(url)).close();
    await ask(url, 'insert into tango_schema values (99)');
    await expect(open(url)).rejects.toThrow(/newer Tango \(schema 99\)/);
  });

  it('opens for a user who may make no tables, where they are there', async () => {
    const url = await server.database();
    const role = new URL(url).pathname.replace('/tango_test_', 'reader_');
    await ask(url, `revoke create on schema public from public; create role ${role} login password 'other'`);
    const other = Object.assign(new URL(url), { username: role, password: 'other' }).href;
    await expect(open(other)).rejects.toThrow(/does not let Tango's user make or use its tables/);
    await open(url);
    await ask(url, `grant select, insert, update, delete on all tables in schema public to ${role}`);
    expect(await (await open(other)).keepEvent(event('Ev1'))).toBe(true);
    await ask(url, `drop owned by ${role}; drop role ${role}`);
  });

  it('says what is wrong with the address in one sentence, and never the password', async () => {
    const url = new URL(await server.database());
    const wrong = Object.assign(new URL(url), { password: 'hunter2' }).href;
    await expect(open(wrong)).rejects.toThrow(/^Postgres at \S+ refuses the user name or the password: [^\n]+\.$/);
    await expect(open(wrong)).rejects.not.toThrow(/hunter2/);
    const elsewhere = Object.assign(new URL(url), { pathname: '/nowhere' }).href;
    await expect(open(elsewhere)).rejects.toThrow(/has no database nowhere/);
  });

  it('goes on after its connections were ended, and still holds its events', async () => {
    const url = await server.database();
    const lines: string[] = [];
    const store = await open(url, (line) => void lines.push(line));
    await store.keepEvent(event('Ev1'));
    await ask(
      url,
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await eventually(() => lines.length > 0);
    expect(await store.keepEvent(event('Ev2'))).toBe(true);
    expect(await (await open(url)).unsettledEvents()).toEqual([]);
    expect((await store.unsettledEvents()).map(({ id }) => id)).toEqual(['Ev1', 'Ev2']);
    expect(lines).toEqual([expect.stringMatching(/^Postgres at \S+ has ended the connection: [^\n]+\.$/)]);
  });

  it('fails in one sentence while the server is away, and works with the next call when it is back', async (test) => {
    const { restarts } = server;
    if (!restarts) return test.skip('a server that others use is not taken down');
    const url = await server.database();
    const lines: string[] = [];
    const store = await open(url, (line) => void lines.push(line));
    await store.keepEvent(event('Ev1'));
    await restarts.stop();
    try {
      for (const call of [() => store.keepEvent(event('Ev2')), () => store.unsettledEvents()])
        await expect(call()).rejects.toThrow(/^Postgres at \S+ (?:takes no connections|has ended the connection): /);
      await expect(store.settleEvent(workspace, 'Ev1')).rejects.toThrow(/takes no connections/);
    } finally {
      await restarts.start();
    }
    expect(await store.keepEvent(event('Ev2'))).toBe(true);
    expect((await store.unsettledEvents()).map(({ id }) => id)).toEqual(['Ev1', 'Ev2']);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThan(5);
    expect(lines.join('\n')).not.toContain(new URL(url).password);
  });
});
