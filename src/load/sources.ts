/** The full texts in the user's folder (contract: `TANGO_SOURCES`) as passages; works without a text simply have none. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Passage } from '../domain/passage.ts';
import type { Layout } from '../domain/work.ts';
import { kept } from './cache.ts';

const LAYOUTS = fileURLToPath(new URL('../../knowledge/texts.yaml', import.meta.url));

export interface SourceText {
  work: Layout['work'];
  raw: string;
  file: string;
  passages: Passage[];
}

/**
 * @param folder where the texts are; null or missing: none
 * @param layouts which file belongs to which work; the first name found is taken, so two copies of a work are one
 * @param split makes passages of a raw text (`ingest`)
 */
export function loadSources(
  folder: string | null,
  layouts: readonly Layout[],
  split: (raw: string, layout: Layout) => Passage[],
): SourceText[] {
  if (!folder) return [];
  return layouts.flatMap((layout) => {
    const file = layout.files.map((f) => join(folder, `${f}.txt`)).find((f) => existsSync(f));
    if (!file) return [];
    const raw = readFileSync(file, 'utf8');
    const passages = kept([file, LAYOUTS], () => split(raw, layout));
    return [{ work: layout.work, raw, file, passages }];
  });
}
