/**
 * Files over HTTP: the upload address of the Web API, the app's download with its token, the page's own download.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FileRecord } from '../records.ts';
import type { Site } from '../site.ts';
import { readBody, readUpload, UPLOAD_LIMIT } from './body.ts';
import { sendBytes, sendText } from './reply.ts';

const SHOWN_INLINE = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

async function sendFile(site: Site, response: ServerResponse, file: FileRecord): Promise<void> {
  const bytes = await site.files.read(file.id);
  if (bytes === undefined) return sendText(response, 404, 'not found');
  const inline = SHOWN_INLINE.has(file.mimetype);
  const name = encodeURIComponent(file.name).replaceAll("'", '%27');
  sendBytes(response, bytes, {
    'content-type': inline ? file.mimetype : 'application/octet-stream',
    'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'content-security-policy': "default-src 'none'; sandbox",
  });
}

export async function serveUpload(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const file = site.files.find(url.pathname.slice('/upload/v1/'.length));
  if (file === undefined || site.files.isShared(file.id)) return sendText(response, 404, 'not found');
  const body = await readBody(request, UPLOAD_LIMIT);
  const bytes = await readUpload(request.headers['content-type'] ?? '', body);
  await site.files.write(file.id, bytes);
  site.files.save({ ...file, size: bytes.length }, false);
  sendText(response, 200, `OK - ${bytes.length}`);
}

/** Needs the bot's token, as url_private does; without it Slack sends a login page instead of the file. */
export async function servePrivateFile(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const file = site.files.find(url.pathname.split('/')[2] ?? '');
  if (file === undefined) return sendText(response, 404, 'not found');
  if (request.headers.authorization !== `Bearer ${site.tokens.bot}`) {
    sendBytes(response, '<!DOCTYPE html><title>Sign in</title>', { 'content-type': 'text/html; charset=utf-8' });
    return;
  }
  await sendFile(site, response, file);
}

export async function servePageFile(site: Site, response: ServerResponse, url: URL): Promise<void> {
  const file = site.files.find(url.pathname.slice('/page/files/'.length));
  if (file === undefined) return sendText(response, 404, 'not found');
  await sendFile(site, response, file);
}
