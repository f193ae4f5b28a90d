/** Adds documents to what Tango reads: each once, whole or not at all, with what is doubtful about it said. */
import { basename } from 'node:path';
import type { IngestPolicy } from '../domain/ingest.ts';
import { lettersOf } from '../domain/text.ts';
import { type Work, WorkId } from '../domain/work.ts';
import { type Details, detailsOf, type GivenDetails, workOf } from './details.ts';
import type { Hidden, ReadDocument, ReadOptions } from './document.ts';
import { filesOf } from './files.ts';
import { readDocument } from './formats.ts';
import { inert } from './inert.ts';
import { contentOf, likeness, sketchOf } from './likeness.ts';
import { passagesFrom } from './passages.ts';
import { openFile } from './shelf/file.ts';
import { type Indexing, type Keeper, keeperOf } from './shelf/keep.ts';

export interface IngestReport {
  added: number;
  known: number;
  skipped: number;
}

export interface IngestSetting {
  /** The store's folder (`TANGO_DATA`). */
  dataFolder: string;
  policy: IngestPolicy;
  indexing: Indexing;
  /** Works that ship with Tango: the same title is named. */
  shipped: readonly Work[];
  given: GivenDetails;
  read: ReadOptions;
  /** One line a document, and more where there is something to say. */
  onLine(line: string): void;
  onProgress(done: number, of: number): void;
}

const SHOWN = 90;
const MOST_SHOWN = 3;

const slug = (s: string) =>
  s
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '') || 'document';

/** Shown as data: in quotation marks, cut short, without anything that would steer a terminal. */
const shown = (text: string) => {
  const plain = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return `“${plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain}”`;
};

function hiddenLines(hidden: readonly Hidden[]): string[] {
  return [...Map.groupBy(hidden, (h) => h.what.replace(/^\d+ /, '').replace(/characters?$/, 'characters'))].map(
    ([what, all]) => {
      const some = all.slice(0, MOST_SHOWN).map((h) => `${shown(h.text)}${h.page === null ? '' : ` (p. ${h.page})`}`);
      const more = all.length > MOST_SHOWN ? ` and ${all.length - MOST_SHOWN} more` : '';
      return `  left out, ${what}: ${some.join('; ')}${more}`;
    },
  );
}

/** @returns what is nearly the same as a document, with the share they have in common */
function nearOnes(sketch: Uint32Array, keeper: Keeper, least: number): string[] {
  return keeper
    .sketches()
    .map(({ work, sketch: other }) => ({ work, share: likeness(sketch, other) }))
    .filter(({ share }) => share >= least)
    .toSorted((a, b) => b.share - a.share)
    .map(
      ({ work, share }) =>
        `  nearly the same as ${work} (${Math.min(99, Math.round(100 * share))} % of its runs of words)`,
    );
}

type Outcome = { what: 'added' | 'known'; lines: string[] };

function put(file: string, document: ReadDocument, details: Details, keeper: Keeper, setting: IngestSetting): Outcome {
  const content = contentOf(document.paragraphs);
  const known = keeper.known(content);
  if (known) {
    if (details.given) keeper.describe(workOf(known.id, details));
    const taken = details.given ? '; its details are as given now' : '';
    return { what: 'known', lines: [`${file}: already known as ${known.id}${taken}.`] };
  }
  const id = WorkId.parse(`${slug(details.title)}-${content.slice(0, 8)}`);
  const work = workOf(id, details);
  const sketch = sketchOf(document.paragraphs);
  const near = nearOnes(sketch, keeper, setting.policy.nearlySame);
  const twin = setting.shipped.find((w) => lettersOf(w.title) === lettersOf(work.title));
  const passages = passagesFrom(
    document.paragraphs.map((p) => ({ ...p, section: p.section || work.title })),
    id,
  );
  keeper.keep({ work, file: basename(file), content, sketch, passages });
  const paged = passages.some((p) => p.locator.page !== null) ? 'with pages' : 'without pages';
  return {
    what: 'added',
    lines: [
      `${file}: added as ${id}, ${passages.length} passage${passages.length === 1 ? '' : 's'} ${paged}.`,
      ...details.remarks.map((r) => `  ${r}`),
      ...(twin ? [`  it has the title of ${twin.id}, which Tango knows: as a full text it would be quoted there`] : []),
      ...near,
    ],
  };
}

/** @param paths files and folders @throws ShelfFault */
export async function ingestPaths(paths: readonly string[], setting: IngestSetting): Promise<IngestReport> {
  const report: IngestReport = { added: 0, known: 0, skipped: 0 };
  const files = filesOf(paths);
  const keeper = keeperOf(openFile(setting.dataFolder), setting.indexing);
  try {
    for (const [i, file] of files.entries()) {
      setting.onProgress(i, files.length);
      const read = await readDocument(file, setting.read);
      const document = 'fault' in read ? read : inert(read, setting.policy);
      if ('fault' in document || document.paragraphs.length === 0) {
        report.skipped++;
        setting.onLine(`${file}: skipped, ${'fault' in document ? document.fault : 'empty'}.`);
        if ('hidden' in document) for (const line of hiddenLines(document.hidden)) setting.onLine(line);
        continue;
      }
      const details = detailsOf(file, document.described, setting.given, setting.policy);
      const { what, lines } = put(file, document, details, keeper, setting);
      report[what]++;
      for (const line of [...lines, ...hiddenLines(document.hidden)]) setting.onLine(line);
    }
    setting.onProgress(files.length, files.length);
  } finally {
    keeper.close();
  }
  return report;
}
