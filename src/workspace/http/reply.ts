/**
 * Writes responses. Everything goes out with headers that keep a file or a message from becoming a script.
 */
import type { ServerResponse } from 'node:http';

const SAFE = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

export function sendJson(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { ...SAFE, 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...SAFE, 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}

export function sendBytes(response: ServerResponse, bytes: Uint8Array | string, headers: Record<string, string>): void {
  response.writeHead(200, { ...SAFE, ...headers });
  response.end(bytes);
}
