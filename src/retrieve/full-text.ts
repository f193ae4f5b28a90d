/** A full-text index in memory over SQLite's FTS5: rows of stems in weighted columns, ranked by BM25. */
import { DatabaseSync } from 'node:sqlite';

export interface Row {
  columns: readonly string[][];
}

export interface Hit {
  row: number;
  score: number;
}

export class FullTextIndex {
  private readonly db = new DatabaseSync(':memory:');
  private readonly select;

  /**
   * @param columns names; @param weights of each column for BM25
   * @param rows stems by column
   */
  constructor(columns: readonly string[], weights: readonly number[], rows: readonly Row[]) {
    this.db.exec(
      `CREATE VIRTUAL TABLE rows USING fts5(${columns.join(', ')}, tokenize = "unicode61 remove_diacritics 2")`,
    );
    const marks = columns.map(() => '?').join(', ');
    const insert = this.db.prepare(`INSERT INTO rows(rowid, ${columns.join(', ')}) VALUES (?, ${marks})`);
    this.db.exec('BEGIN');
    for (const [i, row] of rows.entries()) insert.run(i + 1, ...row.columns.map((c) => c.join(' ')));
    this.db.exec('COMMIT');
    this.select = this.db.prepare(
      `SELECT rowid, bm25(rows, ${weights.join(', ')}) AS rank FROM rows WHERE rows MATCH ? ORDER BY rank, rowid LIMIT ?`,
    );
  }

  /** Every term is quoted: unquoted, "co-production" is a column filter to FTS5 and "?" a syntax error. */
  search(terms: readonly string[], limit: number): Hit[] {
    const query = [...new Set(terms)].map((t) => `"${t.replaceAll('"', '')}"`).join(' OR ');
    if (!query) return [];
    return this.select.all(query, limit).map((r) => ({ row: Number(r.rowid) - 1, score: -Number(r.rank) }));
  }
}
