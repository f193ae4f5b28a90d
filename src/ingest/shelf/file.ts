/** Where the shelf lies, and opening it; what is wrong with the file is one clear sentence. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { prepare } from './schema.ts';

export class ShelfFault extends Error {
  override name = 'ShelfFault';
}

export const shelfFile = (dataFolder: string): string => join(dataFolder, 'added.sqlite');
export const hasShelf = (dataFolder: string): boolean => existsSync(shelfFile(dataFolder));

/** @throws ShelfFault */
export function openFile(dataFolder: string): DatabaseSync {
  const file = shelfFile(dataFolder);
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dataFolder, { recursive: true });
    database = new DatabaseSync(file);
    prepare(database);
    return database;
  } catch (error) {
    database?.close();
    const why = error instanceof Error ? error.message : 'unknown fault';
    throw new ShelfFault(`${file} cannot be read (${why}): move it away and ingest the documents again.`);
  }
}
