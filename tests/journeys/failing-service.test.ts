/** The real model path to a service on loopback that is slow, busy, broken or refusing: the answer comes from the built-in writer. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { talkOf } from '../../src/assembly.ts';
import { model as openAi, response, said } from '../model/fixtures.ts';
import { type Journey, SERVICE, startJourney } from './whole-tango.ts';

const QUESTION = 'What makes co-production last?';
type Behaviour = (reply: ServerResponse, body: string) => void;

let behave: Behaviour;
let requests: string[] = [];
let server: Server;
let journey: Journey;
let plain: Journey;

const json = (status: number, body: unknown, headers = {}): Behaviour => {
  return (reply) =>
    reply.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};
const error = (message: string) => ({ error: { message, type: 'error', code: null, param: null } });

beforeAll(async () => {
  server = createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      requests.push(body);
      behave(reply, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  journey = await startJourney({
    model: openAi({ baseUrl, timeoutMs: 700 }),
    talk: await talkOf({ model: { apiKey: 'sk-test', baseUrl, model: 'gpt-test' } }),
  });
  plain = await startJourney();
});
beforeEach(() => {
  requests = [];
});
afterAll(async () => {
  await journey.close();
  await plain.close();
  server.closeAllConnections();
  server.close();
});

const body = (text: string) => text.split('\nSources\n')[0];
const quick = { 'retry-after-ms': '1' };
const WAYS: [name: string, Behaviour][] = [
  ['never answers', () => {}],
  ['hangs up', (reply) => reply.destroy()],
  ['is busy (429)', json(429, error('slow down'), quick)],
  ['is broken (500)', json(500, error('oops'), quick)],
  ['is overloaded (503)', json(503, error('later'), quick)],
  ['knows no such key (401)', json(401, error('no'))],
  ['sends half a JSON', json(200, response([said('{"claims":[{"text":"Fees make it la')]))],
  ['sends prose', json(200, response([said('Sure! Fees make it last.')]))],
  ['sends a page', (reply) => reply.writeHead(200, { 'content-type': 'text/html' }).end('<html>proxy</html>')],
  ['refuses', json(200, response([{ type: 'refusal', refusal: 'I cannot help with that.' }]))],
  [
    'names an unknown id',
    json(200, response([said(JSON.stringify({ claims: [{ text: 'Fees make it last.', support: ['n77'] }] }))])),
  ],
];

describe.each(WAYS)('a service that %s', (_name, does) => {
  it('costs no answer', async () => {
    behave = does;
    const { answer } = await journey.tell(QUESTION);
    expect(requests.length).toBeGreaterThan(0);
    expect(body(answer.text)).toBe(body((await plain.tell(QUESTION)).answer.text));
    expect(answer.text).not.toMatch(/Fees|language model/);
  });
});

it('words what is established where the service works', async () => {
  behave = (reply, sent) => {
    const data = String(JSON.parse(sent).input[0].content);
    const notes = data.split('\n').filter((line) => line.startsWith('{"id"'));
    const claims = notes.map((line) => JSON.parse(line) as { id: string; text: string });
    const worded = { claims: claims.map(({ id, text }) => ({ text: `In short: ${text}`, support: [id] })) };
    json(200, response([said(JSON.stringify(worded))]))(reply, sent);
  };
  const { answer } = await journey.tell(QUESTION);
  expect(answer.text).toContain('In short: ');
  expect(answer.text).toContain('A language model chose the words');
});

it('places alike whatever the service says', async () => {
  const wrong = { claims: [{ text: 'This is enhanced co-production.', support: ['n1'] }] };
  behave = json(200, response([said(JSON.stringify(wrong))]));
  const { answer } = await journey.tell(SERVICE);
  expect(requests).toHaveLength(1);
  expect(answer.text).toBe((await plain.tell(SERVICE)).answer.text);
});

it('says that a question is not covered though talk with the service fails', async () => {
  behave = json(400, error('no'));
  const { answer } = await journey.tell('What is the boiling point of ethanol?');
  expect(requests.length).toBeGreaterThan(0);
  expect(answer.text).toContain('do not answer this');
  expect(journey.log).toEqual([]);
});
