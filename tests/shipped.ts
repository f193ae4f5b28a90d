/** The shipped knowledge and, where the user's full texts are beside the checkout, the library with them: made once for all tests of a file. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assembly, assemble } from '../src/assembly.ts';
import type { Model } from '../src/domain/model.ts';

export const sharedSources = fileURLToPath(new URL('../../shared/sources', import.meta.url));
export const hasSources = existsSync(sharedSources);

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'tango-test-'));

/** @param sourcesFolder null: notes only */
export const tango = (
  sourcesFolder: string | null = hasSources ? sharedSources : null,
  model: Model | null = null,
): Assembly => assemble({ sourcesFolder, dataFolder: emptyFolder() }, model);
