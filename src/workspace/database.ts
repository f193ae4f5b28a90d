/**
 * Opens the workspace's SQLite file and brings its tables into being.
 * Message, file and view bodies are kept as the JSON that Slack's API would return; only what is looked up has a column.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SCHEMA = `
  create table if not exists settings (name text primary key, value text not null) strict;
  create table if not exists users (
    id text primary key, name text not null, real_name text not null, title text not null,
    colour text not null, is_bot integer not null) strict;
  create table if not exists channels (
    id text primary key, name text not null, kind text not null, user text, topic text not null) strict;
  create table if not exists members (channel text not null, user text not null, primary key (channel, user)) strict;
  create table if not exists messages (
    channel text not null, ts text not null, thread_ts text, user text not null, body text not null,
    primary key (channel, ts)) strict;
  create index if not exists messages_by_thread on messages (channel, thread_ts, ts);
  create table if not exists reactions (
    channel text not null, ts text not null, name text not null, user text not null,
    primary key (channel, ts, name, user)) strict;
  create table if not exists files (id text primary key, shared integer not null, body text not null) strict;
  create table if not exists homes (user text primary key, body text not null) strict;
  create table if not exists sessions (
    channel text not null, thread_ts text not null, body text not null, primary key (channel, thread_ts)) strict;
  create table if not exists prompts (
    channel text not null, thread_ts text not null, body text not null, primary key (channel, thread_ts)) strict;
  create table if not exists read_marks (
    user text not null, channel text not null, ts text not null, primary key (user, channel)) strict;
`;

export type Database = DatabaseSync;

export function openDatabase(dataFolder: string): Database {
  mkdirSync(join(dataFolder, 'files'), { recursive: true });
  const database = new DatabaseSync(join(dataFolder, 'workspace.sqlite'));
  // A lost second of chat after a power cut is worth not waiting for the disk on every message.
  database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 3000;');
  database.exec(SCHEMA);
  return database;
}
