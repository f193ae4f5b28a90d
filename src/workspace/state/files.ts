/**
 * Uploaded files: the record in the database, the bytes on disk under a name of our own making,
 * so that a file name chosen by a user never becomes a path.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database } from '../database.ts';
import type { FileRecord } from '../records.ts';

const row = z.object({ body: z.string(), shared: z.number() });

export interface Files {
  find(id: string): FileRecord | undefined;
  isShared(id: string): boolean;
  save(file: FileRecord, shared: boolean): void;
  write(id: string, bytes: Uint8Array): Promise<void>;
  read(id: string): Promise<Buffer | undefined>;
}

export function createFiles(database: Database, dataFolder: string): Files {
  const one = database.prepare('select body, shared from files where id = ?');
  const insert = database.prepare('insert or replace into files values (?, ?, ?)');
  const find = (id: string) => row.optional().parse(one.get(id));
  const pathOf = (id: string) => join(dataFolder, 'files', id.replace(/[^A-Z0-9]/g, ''));
  return {
    find(id) {
      const found = find(id);
      return found === undefined ? undefined : JSON.parse(found.body);
    },
    isShared: (id) => find(id)?.shared === 1,
    save: (file, shared) => void insert.run(file.id, shared ? 1 : 0, JSON.stringify(file)),
    write: (id, bytes) => writeFile(pathOf(id), bytes),
    read: (id) => readFile(pathOf(id)).catch(() => undefined),
  };
}
