/** A service that falls silent, over a real socket: nock's own sockets throw when a call is aborted. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLAIMS, events, model, task } from './fixtures.ts';

let server: Server;
let baseUrl: string;
let answer: (response: ServerResponse) => void;

beforeEach(async () => {
  server = createServer((_, response) => answer(response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const silent = () => {};
const halfway = (response: ServerResponse) => {
  const whole = events([JSON.stringify(CLAIMS)]);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(whole.slice(0, whole.indexOf('event: response.completed')));
};

describe.each([
  ['before the first byte', silent, undefined],
  ['before the first byte of a stream', silent, () => {}],
  ['in the middle of a stream', halfway, () => {}],
])('silence %s', (_, how, onClaim) => {
  it('is a timeout', async () => {
    answer = how;
    const started = performance.now();
    expect(await model({ baseUrl, timeoutMs: 300 }).word(task, undefined, onClaim)).toEqual({
      ok: false,
      failure: 'timeout',
    });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('can be aborted', async () => {
    answer = how;
    const result = await model({ baseUrl }).word(task, AbortSignal.timeout(200), onClaim);
    expect(result).toEqual({ ok: false, failure: 'aborted' });
  });
});

it('a connection cut in the middle of a stream is a failure', async () => {
  answer = (response) => {
    halfway(response);
    setTimeout(() => response.destroy(), 50);
  };
  expect(await model({ baseUrl }).word(task, undefined, () => {})).toEqual({ ok: false, failure: 'unavailable' });
});
