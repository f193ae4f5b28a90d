/** Adds documents to what Tango reads: each is kept whole in the data folder, once, under the name of its content. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import type { Note } from '../domain/note.ts';
import type { Passage } from '../domain/passage.ts';
import { sentencesIn } from '../domain/text.ts';
import { Layout, type Locator, Work } from '../domain/work.ts';
import { hashOf } from './hash.ts';
import { passagesOf } from './passages.ts';

const READABLE = new Set(['.md', '.txt']);
const MOST_BYTES = 20_000_000;

/** A document as kept: its CSL-JSON, as far as known, and its text. */
const Added = z.object({ work: Work, file: z.string(), text: z.string() });
export type Added = z.infer<typeof Added>;

export interface IngestReport {
  added: number;
  known: number;
  skipped: number;
  /** One line a document, for the person who waits. */
  lines: string[];
}

const folderOf = (dataFolder: string) => join(dataFolder, 'added');
const slug = (s: string) =>
  s
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'document';

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((f) => join(path, f))
    .filter((f) => existsSync(f) && statSync(f).isFile())
    .toSorted();
}

const titleOf = (text: string, file: string) =>
  /^#[ \t]+(.+)$/m.exec(text)?.[1]?.trim() ?? basename(file, extname(file)).replace(/[-_]+/g, ' ');

/** Null with the reason where a file cannot be taken. */
function readDocument(file: string): { text: string } | { fault: string } {
  if (!READABLE.has(extname(file).toLowerCase())) return { fault: 'only .md and .txt can be read so far' };
  if (statSync(file).size > MOST_BYTES) return { fault: 'larger than 20 MB' };
  const text = readFileSync(file, 'utf8');
  if (text.includes('\u0000') || text.includes('\ufffd')) return { fault: 'not a text file in UTF-8' };
  return text.trim() ? { text } : { fault: 'empty' };
}

function keep(document: Added, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `${document.work.id}.json`);
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(document));
  renameSync(draft, target);
}

/**
 * @param paths files and folders
 * @param dataFolder the store's folder (`TANGO_DATA`)
 */
export function ingestPaths(paths: readonly string[], dataFolder: string): IngestReport {
  const report: IngestReport = { added: 0, known: 0, skipped: 0, lines: [] };
  const folder = folderOf(dataFolder);
  const skip = (file: string, why: string) => {
    report.skipped++;
    report.lines.push(`${file}: skipped, ${why}.`);
  };
  for (const path of paths) {
    if (!existsSync(path)) {
      skip(path, 'there is no such file');
      continue;
    }
    for (const file of filesUnder(path)) {
      const read = readDocument(file);
      if ('fault' in read) {
        skip(file, read.fault);
        continue;
      }
      const id = `${slug(titleOf(read.text, file))}-${hashOf(read.text).slice(0, 8)}`;
      if (existsSync(join(folder, `${id}.json`))) {
        report.known++;
        report.lines.push(`${file}: already known as ${id}.`);
        continue;
      }
      const work = Work.parse({
        id,
        type: 'document',
        title: titleOf(read.text, file),
        author: [{ family: basename(file) }],
        issued: { 'date-parts': [[]] },
      });
      keep({ work, file: basename(file), text: read.text }, folder);
      report.added++;
      report.lines.push(`${file}: added as ${id}.`);
    }
  }
  return report;
}

/** Every document added before, in the order of their ids; a damaged one is named to `onDamage` and left out. */
export function addedDocuments(dataFolder: string, onDamage: (file: string) => void): Added[] {
  const folder = folderOf(dataFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .toSorted()
    .flatMap((f) => {
      try {
        return [Added.parse(JSON.parse(readFileSync(join(folder, f), 'utf8')))];
      } catch {
        onDamage(join(folder, f));
        return [];
      }
    });
}

const ANCHOR_WORDS = 7;
/** Shorter ones are headings or fragments. */
const FEWEST_WORDS = 5;

/** Its sentences serve as notes: verbatim, and attributed to the document alone. */
export function readAdded({ work, text }: Added): { work: Work; text: string; passages: Passage[]; notes: Note[] } {
  const passages = passagesOf(text, Layout.parse({ work: work.id, files: [work.id], first: work.title }));
  const notes = passages.flatMap((p, i) =>
    sentencesOf(p.text).map((sentence, k) => noteOf(work, p.locator, sentence, `${i + 1}-${k + 1}`)),
  );
  return { work, text, passages, notes };
}

const sentencesOf = (text: string): string[] => sentencesIn(text).filter((s) => s.split(/\s+/).length >= FEWEST_WORDS);

const noteOf = (work: Work, locator: Locator, sentence: string, id: string): Note => ({
  ref: `${work.id}#${id}`,
  source: work.id,
  locator,
  rows: [],
  type: 'claim',
  by: [work.title],
  concepts: ['added-document'],
  anchor: sentence.split(/\s+/).slice(0, ANCHOR_WORDS).join(' '),
  questions: [],
  text: sentence,
});
