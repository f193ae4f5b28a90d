/** The shelf's file: added documents with their passages and a full-text index over the stems of these. */
import type { DatabaseSync } from 'node:sqlite';

/** Raise it when the tables change; a file of another version is refused by name. */
const VERSION = 1;

const TABLES = `
create table documents (
  id integer primary key, work text not null unique, details text not null, file text not null,
  content text not null unique, sketch blob not null, passages integer not null);
create table passages (
  id integer primary key, document integer not null references documents, ordinal integer not null,
  section text not null, paragraph integer not null, page integer, part integer,
  text text not null, seams text not null, pages text not null, footnote integer not null);
create unique index passages_by_ordinal on passages (document, ordinal);
create index passages_by_place on passages (document, section, paragraph);
create table stems (stem text primary key, passages integer not null) without rowid;
create table words (word text primary key, times integer not null) without rowid;
create virtual table terms using fts5(text, place, content = '', tokenize = "unicode61 remove_diacritics 2");
`;

/** Makes the tables in a fresh file. */
export function prepare(database: DatabaseSync): void {
  // The server and the command line may have it open together; a killed process leaves nothing half written.
  database.exec('pragma busy_timeout = 10000; pragma journal_mode = wal; pragma synchronous = normal;');
  const version = () => Number(database.prepare('pragma user_version').get()?.user_version);
  if (version() === VERSION) return;
  database.exec('begin immediate');
  if (version() === 0) database.exec(`${TABLES} pragma user_version = ${VERSION};`);
  database.exec('commit');
  if (version() !== VERSION) throw new Error('written by another version of Tango');
}
