/**
 * Reads a request's body up to a limit, and takes a file out of it, sent raw or as a form.
 */
import type { IncomingMessage } from 'node:http';

export const BODY_LIMIT = 4_000_000;
export const UPLOAD_LIMIT = 50_000_000;

export class BodyTooLarge extends Error {}

export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > limit) throw new BodyTooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Slack's upload address takes the bytes as they are, and the first file of a multipart form, which its own client sends. */
export async function readUpload(contentType: string, body: Buffer): Promise<Uint8Array> {
  if (!contentType.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  for (const value of form.values()) {
    if (typeof value !== 'string') return new Uint8Array(await value.arrayBuffer());
  }
  return new Uint8Array();
}
