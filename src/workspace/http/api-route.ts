/**
 * /api/<method>: the Web API over HTTP, and /respond/<key>: response urls.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { deliverResponse } from '../interactions/respond.ts';
import type { Fields } from '../records.ts';
import type { Site } from '../site.ts';
import { readArguments } from '../web-api/arguments.ts';
import { answer } from '../web-api/registry.ts';
import { SlackError } from '../web-api/slack-error.ts';
import { BODY_LIMIT, readBody } from './body.ts';
import { sendJson, sendText } from './reply.ts';

export interface Fault {
  status?: number | undefined;
  headers?: Record<string, string> | undefined;
  body?: Fields | undefined;
}

/** Lets a test stand between the app and the API, to refuse or delay a call. */
export type Intercept = (method: string, args: Fields) => Fault | undefined | Promise<Fault | undefined>;

export interface ApiOptions {
  unknownMethods: ReadonlySet<string>;
  intercept: Intercept | undefined;
}

export async function serveApi(
  site: Site,
  options: ApiOptions,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const body = await readBody(request, BODY_LIMIT);
  const { token: inBody, ...args } = readArguments(request.headers['content-type'] ?? '', body, url.searchParams);
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const token = bearer ?? (typeof inBody === 'string' ? inBody : undefined);
  const name = url.pathname.slice('/api/'.length);
  const fault = await options.intercept?.(name, args);
  if (fault !== undefined) return sendJson(response, fault.body ?? {}, fault.status ?? 200, fault.headers ?? {});
  sendJson(response, await answer(site, { name, token, args }, options.unknownMethods));
}

export async function serveRespond(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const target = site.responseUrls.use(url.pathname.slice('/respond/'.length));
  const body = await readBody(request, BODY_LIMIT);
  if (typeof target === 'string') return sendJson(response, { ok: false, error: target }, 404);
  try {
    deliverResponse(
      site,
      target,
      readArguments(request.headers['content-type'] ?? 'application/json', body, url.searchParams),
    );
    sendText(response, 200, 'ok');
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    sendJson(response, { ok: false, error: error.code, messages: error.messages }, 400);
  }
}
