/**
 * The one HTTP server of the workspace: Web API, response urls, files, the page and both kinds of socket, on loopback only.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Site } from '../site.ts';
import { type ApiOptions, serveApi, serveRespond } from './api-route.ts';
import { BodyTooLarge } from './body.ts';
import { servePageFile as serveFileToPage, servePrivateFile, serveUpload } from './file-route.ts';
import { createLive, type Live } from './live.ts';
import { servePageFile } from './page-files.ts';
import { findActor, servePage } from './page-route.ts';
import { sendText } from './reply.ts';
import { isOwnPage, isOwnRequest } from './same-origin.ts';

export interface Listening {
  port: number;
  close(): Promise<void>;
}

async function route(
  site: Site,
  options: ApiOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { pathname } = url;
  if (pathname.startsWith('/api/')) return serveApi(site, options, request, response, url);
  if (pathname.startsWith('/respond/')) return serveRespond(site, request, response, url);
  if (pathname.startsWith('/upload/v1/')) return serveUpload(site, request, response, url);
  if (pathname.startsWith('/files-pri/')) return servePrivateFile(site, request, response, url);
  if (pathname.startsWith('/page/') && !isOwnPage(request.headers)) return sendText(response, 403, 'forbidden');
  if (pathname.startsWith('/page/files/')) return serveFileToPage(site, response, url);
  if (pathname.startsWith('/page/')) return servePage(site, request, response, url);
  if (pathname === '/' || pathname.startsWith('/archives/')) return servePageFile(response, 'index.html');
  if (pathname.startsWith('/assets/')) return servePageFile(response, pathname.slice('/assets/'.length));
  sendText(response, 404, 'not found');
}

function upgrade(site: Site, live: Live, port: number, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  socket.on('error', () => socket.destroy());
  const client = url.searchParams.get('client') ?? undefined;
  const actor = findActor(site, url.searchParams.get('user') ?? undefined, client);
  const own = isOwnRequest(request.headers, port);
  if (own && url.pathname === '/socket' && site.socketMode.accepts(url.searchParams.get('ticket'))) {
    site.socketMode.upgrade(request, socket, head);
  } else if (own && url.pathname === '/page/live' && actor !== undefined) {
    live.upgrade(request, socket, head, actor);
  } else socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

export async function startServer(site: Site, port: number, options: ApiOptions): Promise<Listening> {
  const live = createLive(site);
  let actualPort = port;
  const server = createServer((request, response) => {
    if (!isOwnRequest(request.headers, actualPort)) return sendText(response, 403, 'forbidden');
    route(site, options, request, response).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy();
      if (error instanceof BodyTooLarge) return sendText(response, 413, 'too large');
      site.log(`workspace: ${request.method} ${request.url?.split('?')[0]} failed: ${String(error)}`);
      sendText(response, 500, 'internal error');
    });
  });
  server.on('upgrade', (request, socket, head) => upgrade(site, live, actualPort, request, socket, head));
  actualPort = await listen(server, port);
  return {
    port: actualPort,
    close: () =>
      new Promise((resolve) => {
        live.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
