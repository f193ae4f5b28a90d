/**
 * Serves the page: TypeScript modules with their types stripped, no build step, nothing from outside.
 */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { sendBytes, sendText } from './reply.ts';

const FOLDER = join(import.meta.dirname, '..', 'page');
const NAME = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?<kind>ts|css|html|svg)$/;
const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  ts: 'text/javascript; charset=utf-8',
};
/** The page may load only from here and talk only to here. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const cache = new Map<string, string>();

/** Node calls this function experimental and says so on the console of everybody who opens the page; once known is enough. */
function strip(text: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}

async function load(name: string, kind: string): Promise<string> {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const text = await readFile(join(FOLDER, name), 'utf8');
  const ready = kind === 'ts' ? strip(text) : text;
  cache.set(name, ready);
  return ready;
}

export async function servePageFile(response: ServerResponse, name: string): Promise<void> {
  const kind = NAME.exec(name)?.groups?.kind;
  if (kind === undefined) return sendText(response, 404, 'not found');
  const text = await load(name, kind).catch(() => undefined);
  if (text === undefined) return sendText(response, 404, 'not found');
  sendBytes(response, text, { 'content-type': TYPES[kind] ?? 'text/plain', 'content-security-policy': POLICY });
}
