/**
 * Parsing and validating all of `knowledge/` takes about half a second; the result is kept as JSON under `node_modules/.cache`
 * and used again while none of the files it is made of, nor of the code that makes it, has changed.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from './yaml.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const MAKERS = ['src/load', 'src/domain', 'src/ingest'];

function fingerprint(files: readonly string[]): string {
  const hash = createHash('sha256');
  const makers = MAKERS.flatMap((f) => filesIn(join(PROJECT, f), '.ts'));
  for (const file of [...files, ...makers]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}:${size}:${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 20);
}

/**
 * @param files all that the value is made of
 * @param make reads and validates it; runs where nothing is kept, or what is kept is out of date or unreadable
 */
export function kept<T>(files: readonly string[], make: () => T): T {
  const file = join(PROJECT, 'node_modules/.cache/tango', `${fingerprint(files)}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    const value = make();
    keep(file, JSON.stringify(value));
    return value;
  }
}

/** Written whole or not at all; a read-only installation simply parses each time. */
function keep(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch {
    // Nothing is lost but time.
  }
}
