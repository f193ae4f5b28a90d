/** Puts documents on the shelf, each whole in one transaction: what is interrupted leaves no half of a document. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Passage } from '../../domain/passage.ts';
import { Work } from '../../domain/work.ts';

/** How search sees a text; given by the wiring, since it is retrieval's. */
export interface Indexing {
  words(text: string): string[];
  stems(text: string): string[];
}

export interface Kept {
  work: Work;
  file: string;
  /** Hash of the document's letters. */
  content: string;
  sketch: Uint32Array;
  passages: Passage[];
}

const Sketched = z.object({ work: z.string(), sketch: z.instanceof(Uint8Array) });
const Found = z.object({ details: z.string() });

const counted = (items: Iterable<string>) => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

export interface Keeper {
  /** The work of the same content, if it is here. */
  known(content: string): Work | undefined;
  sketches(): { work: string; sketch: Uint32Array }[];
  keep(document: Kept): void;
  /** New details for a document that is here. */
  describe(work: Work): void;
  close(): void;
}

export function keeperOf(database: DatabaseSync, { words, stems }: Indexing): Keeper {
  const sql = {
    known: database.prepare('select details from documents where content = ?'),
    sketches: database.prepare('select work, sketch from documents order by work'),
    describe: database.prepare('update documents set details = ? where work = ?'),
    document: database.prepare(
      'insert into documents (work, details, file, content, sketch, passages) values (?, ?, ?, ?, ?, ?)',
    ),
    passage: database.prepare(
      'insert into passages (document, ordinal, section, paragraph, page, part, text, seams, pages, footnote) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    terms: database.prepare('insert into terms (rowid, text, place) values (?, ?, ?)'),
    stem: database.prepare(
      'insert into stems (stem, passages) values (?, ?) on conflict (stem) do update set passages = passages + excluded.passages',
    ),
    word: database.prepare(
      'insert into words (word, times) values (?, ?) on conflict (word) do update set times = times + excluded.times',
    ),
  };

  function insert({ work, file, content, sketch, passages }: Kept): void {
    const bytes = new Uint8Array(sketch.buffer, sketch.byteOffset, sketch.byteLength);
    const document = sql.document.run(
      work.id,
      JSON.stringify(work),
      file,
      content,
      bytes,
      passages.length,
    ).lastInsertRowid;
    const inPassages: string[] = [];
    for (const [i, { locator: l, text, seams, pages = [], footnote }] of passages.entries()) {
      const { lastInsertRowid: id } = sql.passage.run(
        document,
        i + 1,
        l.section,
        l.paragraph,
        l.page,
        l.part ?? null,
        text,
        JSON.stringify(seams),
        JSON.stringify(pages),
        footnote ? 1 : 0,
      );
      const own = stems(text);
      sql.terms.run(id, own.join(' '), stems(`${work.title} ${l.section}`).join(' '));
      inPassages.push(...new Set(own));
    }
    for (const [stem, n] of counted(inPassages)) sql.stem.run(stem, n);
    for (const [word, n] of counted(passages.flatMap((p) => words(p.text)))) sql.word.run(word, n);
  }

  return {
    known(content) {
      const row = sql.known.get(content);
      return row && Work.parse(JSON.parse(Found.parse(row).details));
    },
    sketches: () =>
      sql.sketches.all().map((row) => {
        const { work, sketch } = Sketched.parse(row);
        return { work, sketch: new Uint32Array(sketch.slice().buffer) };
      }),
    keep(document) {
      database.exec('begin immediate');
      try {
        insert(document);
        database.exec('commit');
      } catch (error) {
        database.exec('rollback');
        throw error;
      }
    },
    describe: (work) => void sql.describe.run(JSON.stringify(work), work.id),
    close: () => database.close(),
  };
}
