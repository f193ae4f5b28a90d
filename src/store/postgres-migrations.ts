/** Brings a Postgres database up to the schema. Replicas may start together: one does it, the others wait and find it done. */
import type { Client } from 'pg';
import { z } from 'zod';
import { POSTGRES, stepsAfter } from './schema.ts';
import { MIGRATING, TANGO } from './statements.ts';

const Found = z.array(z.object({ there: z.boolean() })).length(1);
const Version = z.array(z.object({ version: z.number() })).max(1);

export async function migrate(client: Client): Promise<void> {
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock($1, $2)', [TANGO, MIGRATING]);
  // Looked up rather than created if missing: a role that may create nothing can open a store that is complete.
  const found = await client.query(`select to_regclass('tango_schema') is not null as there`);
  if (!Found.parse(found.rows)[0]?.there) await client.query('create table tango_schema (version integer primary key)');
  const { rows } = await client.query('select max(version) as version from tango_schema having count(*) > 0');
  for (const { version, sql } of stepsAfter(Version.parse(rows)[0]?.version ?? 0, POSTGRES)) {
    await client.query(sql);
    await client.query('insert into tango_schema (version) values ($1)', [version]);
  }
  await client.query('commit');
}
