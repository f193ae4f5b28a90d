import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from 'vitest';
import { WorkspaceId } from '../../src/domain/conversation.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { describeRestart, describeStore } from '../contracts/store.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'tango-store-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describeStore('sqlite', async () => openSqliteStore(newFolder()));

describeRestart('sqlite', async () => {
  const folder = join(newFolder(), 'not', 'there', 'yet');
  return async () => openSqliteStore(folder);
});

it('keeps no words of an event that is answered', async () => {
  const folder = newFolder();
  const workspace = WorkspaceId.parse('T1');
  const store = openSqliteStore(folder);
  await store.keepEvent({ workspace, id: 'Ev1', payload: '{"text":"secret"}', receivedAtMs: 1 });
  await store.settleEvent(workspace, 'Ev1');
  await store.close();
  const database = new DatabaseSync(join(folder, 'tango.sqlite'));
  expect(database.prepare('select payload from events').all()).toEqual([{ payload: '' }]);
  database.close();
});

it('refuses a file that a newer Tango wrote', () => {
  const folder = newFolder();
  const database = new DatabaseSync(join(folder, 'tango.sqlite'));
  database.exec('pragma user_version = 99');
  database.close();
  expect(() => openSqliteStore(folder)).toThrow(/newer Tango/);
});
