/**
 * A Postgres of the tests' own: a cluster in a temporary folder, on this machine alone, gone when the tests end.
 * TANGO_TEST_POSTGRES may name a server instead, whose user may create databases.
 */
import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

export interface PostgresServer {
  /** The address of a new, empty database. */
  database(): Promise<string>;
  /** Only a cluster of the tests' own is taken down and started again. */
  restarts: { stop(): Promise<void>; start(): Promise<void> } | null;
  remove(): Promise<void>;
}

const INSTALLED = '/usr/lib/postgresql';
const url = process.env.TANGO_TEST_POSTGRES;
const binaries = (existsSync(INSTALLED) ? readdirSync(INSTALLED) : [])
  .sort((a, b) => Number(b) - Number(a))
  .map((version) => join(INSTALLED, version, 'bin'))
  .find((folder) => ['initdb', 'pg_ctl'].every((name) => existsSync(join(folder, name))));

const found = url !== undefined || binaries !== undefined;
/** Under CI a missing Postgres is a failure, not a reason to leave out. */
export const leftOut = !found && process.env.CI !== 'true';
if (leftOut)
  process.stderr.write(
    `The Postgres tests are left out: there is none in ${INSTALLED} (install postgresql, or set TANGO_TEST_POSTGRES).\n`,
  );

/** Makes what the test names do on a server, in the database that its address names. */
export async function ask(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function databasesOf(address: string) {
  const names: string[] = [];
  return {
    async database() {
      const name = `tango_test_${randomBytes(6).toString('hex')}`;
      await ask(address, `create database ${name}`);
      names.push(name);
      const own = new URL(address);
      own.pathname = `/${name}`;
      return own.href;
    },
    async drop() {
      for (const name of names.splice(0)) await ask(address, `drop database if exists ${name} with (force)`);
    },
  };
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Postgres refuses to run as root: there it runs as the user that its package made. */
function owner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export async function startPostgres(): Promise<PostgresServer> {
  if (url !== undefined) {
    const { database, drop } = databasesOf(url);
    return { database, restarts: null, remove: drop };
  }
  if (binaries === undefined)
    throw new Error('there is no Postgres here: install postgresql, or set TANGO_TEST_POSTGRES');
  const folder = mkdtempSync(join(tmpdir(), 'tango-postgres-'));
  const as = owner();
  const [data, secret] = [join(folder, 'data'), join(folder, 'secret')];
  const password = randomBytes(12).toString('hex');
  writeFileSync(secret, password, { mode: 0o600 });
  if (as) for (const path of [folder, secret]) chownSync(path, as.uid, as.gid);
  const run = (program: string, ...args: string[]) =>
    promisify(execFile)(join(binaries, program), args, { cwd: folder, ...as });

  await run('initdb', '-D', data, '-U', 'tango', '-A', 'scram-sha-256', '--pwfile', secret, '-E', 'UTF8', '--no-sync');
  const port = await freePort();
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`;
  const stopNow = ['-D', data, '-m', 'immediate', 'stop'];
  const start = async () =>
    void (await run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'));
  const stop = async () => void (await run('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop'));
  // Where the tests are broken off, nothing stays behind either.
  const leave = () => {
    if (existsSync(join(data, 'postmaster.pid')))
      execFileSync(join(binaries, 'pg_ctl'), stopNow, { cwd: folder, stdio: 'ignore', ...as });
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', leave);
  await start();
  return {
    database: databasesOf(`postgresql://tango:${password}@127.0.0.1:${port}/postgres`).database,
    restarts: { stop, start },
    async remove() {
      process.removeListener('exit', leave);
      leave();
    },
  };
}
