/** Adds documents in a test as the command does, with the shipped policy. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GivenDetails } from '../../src/ingest/details.ts';
import { type IngestReport, ingestPaths } from '../../src/ingest/ingest.ts';
import { openShelf } from '../../src/ingest/shelf/open.ts';
import { loadKnowledge } from '../../src/load/knowledge.ts';
import { indexingOf } from '../../src/retrieve/indexing.ts';
import { emptyFolder } from '../shipped.ts';

const knowledge = loadKnowledge();

/** A folder with files of these names and contents. */
export function given(files: Record<string, string | Uint8Array>): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export interface Added extends IngestReport {
  lines: string[];
}

export async function add(
  paths: string[],
  dataFolder: string,
  details: Partial<GivenDetails> = {},
  scanned = false,
): Promise<Added> {
  const lines: string[] = [];
  const report = await ingestPaths(paths, {
    dataFolder,
    policy: knowledge.ingest,
    indexing: indexingOf(knowledge.retrieval),
    shipped: knowledge.works,
    given: { authors: [], ...details },
    read: { scanned },
    onLine: (line) => void lines.push(line),
    onProgress: () => {},
  });
  return { ...report, lines };
}

/** What one added document gives: its work, its passages with their places, and the lines that were said. */
export async function read(
  name: string,
  content: string | Uint8Array,
  details: Partial<GivenDetails> = {},
  scanned = false,
) {
  const [folder, dataFolder] = [given({ [name]: content }), emptyFolder()];
  const report = await add([join(folder, name)], dataFolder, details, scanned);
  const shelf = openShelf(dataFolder, (work) => {
    throw new Error(work);
  });
  const [work] = shelf.works;
  const passages = work ? shelf.of(work.id).map((p) => p.passage) : [];
  return {
    ...report,
    work,
    texts: passages.map((p) => p.text),
    places: passages.map(({ locator: l }) => [l.section, l.paragraph, l.page]),
    passages,
    shelf,
  };
}
