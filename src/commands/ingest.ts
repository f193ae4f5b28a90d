/** `tango ingest`: adds documents to the works Tango reads; again is harmless. */
import { configOf } from '../config.ts';
import { filesOf, READABLE } from '../ingest/files.ts';
import { ingestPaths } from '../ingest/ingest.ts';
import { ShelfFault } from '../ingest/shelf/file.ts';
import { loadKnowledge } from '../load/knowledge.ts';
import { indexingOf } from '../retrieve/indexing.ts';
import { UserFault } from './fault.ts';
import { progressOn } from './progress.ts';

interface Options {
  title?: string;
  author: string[];
  year?: string;
  scanned?: boolean;
}

const LATEST_YEAR = 2100;

function yearOf(year: string | undefined): number | undefined {
  if (year === undefined) return undefined;
  const n = Number(year);
  if (!Number.isInteger(n) || n < 1000 || n > LATEST_YEAR) throw new UserFault('--year takes a year, such as 2019.', 2);
  return n;
}

export async function ingestCommand(paths: string[], options: Options): Promise<void> {
  const { dataFolder } = configOf(process.env);
  const given = { title: options.title?.trim() || undefined, authors: options.author, year: yearOf(options.year) };
  if (given.title && filesOf(paths).length > 1)
    throw new UserFault('--title is for one document: name one file, or put CSL-JSON beside each.', 2);
  const knowledge = loadKnowledge();
  const progress = progressOn(process.stderr);
  const report = await ingestPaths(paths, {
    dataFolder,
    policy: knowledge.ingest,
    indexing: indexingOf(knowledge.retrieval),
    shipped: knowledge.works,
    given,
    read: { scanned: options.scanned ?? false },
    onLine: progress.line,
    onProgress: progress.show,
  }).catch((fault) => {
    throw fault instanceof ShelfFault ? new UserFault(fault.message) : fault;
  });
  if (report.added + report.known === 0)
    throw new UserFault(`Nothing was added: name ${READABLE.join(', ')} files, or folders with such files.`);
  process.stdout.write(`${report.added} added, ${report.known} already known, ${report.skipped} skipped.\n`);
}
