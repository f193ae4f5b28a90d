/** The shelf as the stages read it: looked up in the file, so that many documents cost neither memory nor time at the start. */
import { z } from 'zod';
import type { AddedPassage, Shelf } from '../../domain/shelf.ts';
import { Work } from '../../domain/work.ts';
import { openFile } from './file.ts';
import { addedPassage, PASSAGE_COLUMNS, PassageRow } from './rows.ts';

/** How many entries of the index one search may rank: beyond it, only the rarer stems of a question choose. */
const MOST_RANKED = 15_000;
/** Where a stem stands in the place (title, section), it counts as much less as in `knowledge/retrieval.yaml`. */
const PLACE_WEIGHT = 0.35;

const DocumentRow = z.object({ id: z.number(), work: z.string(), details: z.string(), passages: z.number() });

/** @param onDamage is told of a document that cannot be read and is left out @throws ShelfFault */
export function openShelf(dataFolder: string, onDamage: (what: string) => void): Shelf {
  const database = openFile(dataFolder);
  const works: Work[] = [];
  const counts = new Map<string, number>();
  const ids = new Map<string, number>();
  let newest = 0;
  for (const row of database.prepare('select id, work, details, passages from documents order by work').all()) {
    const { id, work, details, passages } = DocumentRow.parse(row);
    newest = Math.max(newest, id);
    try {
      works.push(Work.parse(JSON.parse(details)));
      counts.set(work, passages);
      ids.set(work, id);
    } catch {
      onDamage(work);
    }
  }
  const byId = new Map(works.map((w) => [w.id as string, w]));
  const last = Number(
    database.prepare('select max(id) as last from passages where document <= ?').get(newest)?.last ?? 0,
  );
  const from = `select ${PASSAGE_COLUMNS} from passages p join documents d on d.id = p.document`;
  const sql = {
    frequency: database.prepare('select passages from stems where stem = ?'),
    times: database.prepare('select times from words where word = ?'),
    search: database.prepare(
      `select rowid as id from terms where terms match ? and rowid <= ? order by bm25(terms, 1, ${PLACE_WEIGHT}), rowid limit ?`,
    ),
    byId: database.prepare(`${from} where p.id = ?`),
    byOrdinal: database.prepare(`${from} where p.document = ? and p.ordinal = ?`),
    byPlace: database.prepare(`${from} where p.document = ? and p.section = ? and p.paragraph = ? order by p.ordinal`),
    byWork: database.prepare(`${from} where p.document = ? order by p.ordinal`),
  };
  const passage = (row: unknown): AddedPassage[] => {
    if (row === undefined) return [];
    const parsed = PassageRow.parse(row);
    const work = byId.get(parsed.work);
    return work ? [addedPassage(parsed, work)] : [];
  };
  const frequency = (stem: string) => Number(sql.frequency.get(stem)?.passages ?? 0);
  const at = (ref: string): AddedPassage | undefined => {
    const [work = '', ordinal = ''] = ref.split('#');
    const id = ids.get(work);
    return id === undefined ? undefined : passage(sql.byOrdinal.get(id, Number.parseInt(ordinal, 10)))[0];
  };

  /** The rarest first, as many as the limit allows, and one at least. */
  function choosing(stems: readonly string[]): string[] {
    let sum = 0;
    return [...new Set(stems)]
      .map((stem) => ({ stem, n: frequency(stem) }))
      .filter(({ n }) => n > 0)
      .toSorted((a, b) => a.n - b.n || (a.stem < b.stem ? -1 : 1))
      .filter(({ n }, i) => {
        sum += n;
        return i === 0 || sum <= MOST_RANKED;
      })
      .map(({ stem }) => stem);
  }

  return {
    works,
    passages: [...counts.values()].reduce((a, b) => a + b, 0),
    passagesOf: (work) => counts.get(work) ?? 0,
    frequency,
    occurrences: (word) => Number(sql.times.get(word)?.times ?? 0),
    search(stems, most) {
      const query = choosing(stems)
        .map((t) => `"${t.replaceAll('"', '')}"`)
        .join(' OR ');
      return query ? sql.search.all(query, last, most).flatMap(({ id }) => passage(sql.byId.get(Number(id)))) : [];
    },
    note: (ref) => at(ref)?.notes.find((n) => n.ref === ref),
    passageOf: (ref) => at(ref)?.passage,
    of(work, place) {
      const id = ids.get(work);
      if (id === undefined) return [];
      const rows = place ? sql.byPlace.all(id, place.section, place.paragraph) : sql.byWork.all(id);
      return rows.flatMap(passage);
    },
    close: () => database.close(),
  };
}
