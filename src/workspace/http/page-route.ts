/**
 * /page/<what>: the JSON interface between the page and the workspace. The tab says who it is in two headers,
 * which a foreign page could not send without being asked first.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { ActionRefused, type Actor } from '../people/actor.ts';
import { command } from '../people/command.ts';
import { lookAtChannel, lookAtThread, overview } from '../people/look.ts';
import { press, valuesSchema } from '../people/press.ts';
import { say, upload } from '../people/say.ts';
import { shortcut } from '../people/shortcut.ts';
import { closeModal, submit } from '../people/submit.ts';
import { markRead, openApp, react, stop } from '../people/visit.ts';
import type { Site } from '../site.ts';
import { BODY_LIMIT, readBody, UPLOAD_LIMIT } from './body.ts';
import { sendJson } from './reply.ts';

const id = z.string().min(1).max(64);
const message = z.object({ channel: id, ts: id });
const fields = z.record(z.string(), z.unknown());

interface Route {
  schema: z.ZodType;
  run(site: Site, actor: Actor, body: unknown): unknown;
}

function route<Schema extends z.ZodType>(
  schema: Schema,
  run: (site: Site, actor: Actor, body: z.output<Schema>) => unknown,
): Route {
  return { schema, run: (site, actor, body) => run(site, actor, schema.parse(body)) };
}

const routes: Record<string, Route> = {
  overview: route(z.object({}), (site, actor) => overview(site, actor)),
  channel: route(z.object({ channel: id, before: id.optional() }), (site, actor, { channel, before }) =>
    lookAtChannel(site, actor, channel, before),
  ),
  thread: route(message, (site, actor, { channel, ts }) => lookAtThread(site, actor, channel, ts)),
  say: route(
    z.object({ channel: id, text: z.string(), thread_ts: id.optional(), files: z.array(id).max(10).optional() }),
    (site, actor, body) => ({ message: say(site, actor, body) }),
  ),
  command: route(
    z.object({ channel: id, command: z.string(), text: z.string(), thread_ts: id.optional() }),
    async (site, actor, body) => {
      await command(site, actor, body);
      return {};
    },
  ),
  press: route(
    z.object({
      place: z.union([message, z.object({ view: id })]),
      block_id: z.string(),
      action_id: z.string(),
      value: fields,
      values: valuesSchema,
    }),
    async (site, actor, { place, ...act }) => ({ acked: await press(site, actor, place, act) }),
  ),
  shortcut: route(z.object({ callback_id: z.string(), message: message.optional() }), async (site, actor, body) => ({
    acked: await shortcut(site, actor, body),
  })),
  submit: route(z.object({ view: id, values: valuesSchema }), (site, actor, body) =>
    submit(site, actor, body.view, body.values),
  ),
  close: route(z.object({ view: id, all: z.boolean(), values: valuesSchema }), async (site, actor, body) => {
    await closeModal(site, actor, body.view, body.all, body.values);
    return {};
  }),
  open: route(z.object({ tab: z.enum(['home', 'messages']) }), (site, actor, { tab }) => openApp(site, actor, tab)),
  react: route(message.extend({ name: z.string().regex(/^[a-z0-9_+-]+$/) }), (site, actor, body) =>
    react(site, actor, body, body.name),
  ),
  stop: route(z.object({ channel: id, thread_ts: id }), (site, actor, body) => stop(site, actor, body)),
  read: route(z.object({ channel: id }), (site, actor, { channel }) => markRead(site, actor, channel)),
};

export function findActor(site: Site, user: string | undefined, client: string | undefined): Actor | undefined {
  const found = site.people.find(user ?? '');
  return found === undefined || found.is_bot || client === undefined ? undefined : { user: found, client };
}

const header = (request: IncomingMessage, name: string) =>
  z.string().optional().catch(undefined).parse(request.headers[name]);

export async function servePage(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const actor = findActor(site, header(request, 'x-workspace-user'), header(request, 'x-workspace-client'));
  const name = url.pathname.slice('/page/'.length);
  if (name === 'people')
    return sendJson(
      response,
      site.people.all().filter((user) => !user.is_bot),
    );
  if (actor === undefined) return sendJson(response, { problem: 'Choose who you are first.' }, 401);
  if (request.method !== 'POST') return sendJson(response, { problem: 'Not found.' }, 404);
  try {
    if (name === 'upload') {
      const bytes = await readBody(request, UPLOAD_LIMIT);
      const fileName = url.searchParams.get('name') ?? 'file';
      return sendJson(response, await upload(site, actor, fileName, bytes));
    }
    const found = routes[name];
    if (found === undefined) return sendJson(response, { problem: 'Not found.' }, 404);
    const body: unknown = JSON.parse((await readBody(request, BODY_LIMIT)).toString('utf8') || '{}');
    sendJson(response, (await found.run(site, actor, body)) ?? {});
  } catch (error) {
    if (error instanceof ActionRefused) return sendJson(response, { problem: error.message }, 409);
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      return sendJson(response, { problem: 'The page and the workspace do not understand each other.' }, 400);
    }
    throw error;
  }
}
