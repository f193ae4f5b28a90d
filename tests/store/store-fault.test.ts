import { expect, it } from 'vitest';
import { serve } from '../../src/serve.ts';
import { openPostgresStore } from '../../src/store/postgres.ts';
import { faultOf } from '../../src/store/store-fault.ts';

const place = { host: 'db', port: 5432, database: 'tango' };

it('says that nothing listens', async () => {
  const started = serve({ DATABASE_URL: 'postgresql://tango:hunter2@127.0.0.1:1/tango' }, () => {});
  await expect(started).rejects.toThrow(
    'Postgres at 127.0.0.1:1 takes no connections: start it, or correct DATABASE_URL.',
  );
});

it.each([
  'sqlite:tango',
  'hunter2',
  'postgresql://tango:12/hunter2@127.0.0.1:1/tango',
  'postgresql://tango:hunter2#1@127.0.0.1:1/tango',
  'postgresql://tango:hunter2?@127.0.0.1:1/tango',
  'postgresql://tango:hunter2@127.0.0.1:port/tango',
  'postgresql://tango:hunter2@127.0.0.1:1/tango?sslrootcert=/not/there',
])('tells of an address that is none without repeating it: %s', async (url) => {
  const fault = await openPostgresStore(url).catch((error: unknown) => error);
  expect(fault).toMatchObject({ name: 'StoreFault', message: expect.stringMatching(/^DATABASE_URL [^\n]+\.$/) });
  expect(String(fault)).not.toContain('hunter2');
});

it('passes on nothing of a message that may quote somebody', () => {
  const fault = faultOf(Object.assign(new Error('invalid input: "my words"'), { code: '22P02' }), place);
  expect(fault.message).toBe('Postgres at db:5432 could not do what Tango asked (22P02): its own log says why.');
  expect(fault.cause).toBeUndefined();
});
