/** `tango ingest`: adds documents to the works Tango reads; again is harmless. */

import { configOf } from '../config.ts';
import { ingestPaths } from '../ingest/ingest.ts';
import { UserFault } from './fault.ts';

export function ingestCommand(paths: string[]): void {
  const { dataFolder } = configOf(process.env);
  const report = ingestPaths(paths, dataFolder);
  for (const line of report.lines) process.stderr.write(`${line}\n`);
  if (report.added + report.known === 0)
    throw new UserFault('Nothing was added: name .md or .txt files, or folders with such files.');
  process.stdout.write(`${report.added} added, ${report.known} already known, ${report.skipped} skipped.\n`);
}
