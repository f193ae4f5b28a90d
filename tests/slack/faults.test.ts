import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { DESCRIPTION } from '../render/slack/setting.ts';
import { eventually } from '../workspace/with-workspace.ts';
import { fakeAdvisor, GENERAL, openScene, pause, type Scene } from './tango-in-slack.ts';

let scene: Scene;
afterEach(() => scene.close());

const mention = (text = DESCRIPTION) =>
  scene.workspace.person('amina').say({ channel: GENERAL, text: `@Tango ${text}` });
const threadOf = (ts: string) => scene.workspace.person('amina').thread(GENERAL, ts).slice(1);
const answered = (ts: string, withinMs?: number) => eventually(() => threadOf(ts)[0], withinMs);

const ONLY = ['auth.test', 'chat.', 'conversations.', 'users.', 'views.', 'reactions.', 'apps.connections.open'];
/** As a server that knows the oldest methods and the oldest blocks alone. */
const oldServer = (method: string, args: Record<string, unknown>) => {
  if (!ONLY.some((known) => method.startsWith(known))) return { body: { ok: false, error: 'unknown_method' } };
  if (/rich_text|context_actions|"table"/.test(String(args.blocks ?? '')))
    return { body: { ok: false, error: 'invalid_blocks' } };
  return undefined;
};

describe('a server that knows less', () => {
  it('gets the same answers in the oldest blocks, with a reaction as the sign of work, and is asked once for each method', async () => {
    scene = await openScene({ intercept: oldServer });
    await scene.start();
    const first = mention();
    const card = await answered(first.ts);
    expect(card.text).toContain('This looks like');
    expect(JSON.stringify(card.blocks)).toContain('*Participative co-production*');
    const second = mention();
    await answered(second.ts);
    const times = (method: string) => scene.calls.filter((call) => call.method === method).length;
    expect(times('assistant.threads.setStatus')).toBe(1);
    expect(times('agents.sessions.setStatus')).toBe(1);
    expect(times('reactions.add')).toBe(2);
    await eventually(() => times('reactions.remove') === 2);
    // One refusal; after it the plain form is posted at once.
    expect(times('chat.postMessage')).toBe(3);
  });

  it('gets a briefing as text', async () => {
    scene = await openScene({ intercept: oldServer });
    await scene.start();
    const said = mention('make a briefing');
    const found = await answered(said.ts);
    expect(found.text).toContain("I can't put a file here");
    expect(found.text).toContain('In short.');
  });
});

describe('faults', () => {
  it('waits as long as Slack says and answers then', async () => {
    let limited = false;
    scene = await openScene({
      intercept(method) {
        if (method !== 'chat.postMessage' || limited) return undefined;
        limited = true;
        return { status: 429, headers: { 'retry-after': '1' } };
      },
    });
    await scene.start();
    const { ts } = mention();
    await answered(ts, 8000);
    await pause(200);
    expect(threadOf(ts)).toHaveLength(1);
  });

  it('answers an event once, however often it is delivered', async () => {
    scene = await openScene({ timing: { ackTimeoutMs: 150, retryAfterMs: [0, 100] } });
    const advisor = fakeAdvisor();
    // Slower than Slack's patience would be if the answer were waited for; and two acknowledgements are lost on the way.
    const keep = scene.store.keepEvent.bind(scene.store);
    scene.store.keepEvent = async (event) => {
      const fresh = await keep(event);
      if (fresh) await pause(400);
      return fresh;
    };
    await scene.start(advisor);
    const { ts } = mention();
    await answered(ts);
    await pause(600);
    expect(threadOf(ts)).toHaveLength(1);
    expect(advisor.heard).toHaveLength(1);
  });

  it('apologises in one sentence when it fails, and writes no words of the user into the log', async () => {
    scene = await openScene();
    await scene.start(
      fakeAdvisor({
        respond: async (message) => {
          throw new Error(`cannot parse ${message.text} with xoxb-1234-abcd`);
        },
      }),
    );
    const { ts } = mention('my secret service');
    expect((await answered(ts)).text).toBe(
      "Something went wrong on my side and I couldn't answer. Please send that again in a minute.",
    );
    expect(scene.log.join('\n')).toContain('a turn failed: Error');
    expect(scene.log.join('\n')).not.toMatch(/secret|xoxb/);
  });

  it('answers in a direct message where it may not speak, and says so to the one who asked', async () => {
    scene = await openScene({
      intercept: (method, { channel }) =>
        method === 'chat.postMessage' && channel === GENERAL
          ? { body: { ok: false, error: 'not_in_channel' } }
          : undefined,
    });
    await scene.start();
    const amina = scene.workspace.person('amina');
    await amina.command(GENERAL, '/tango', `place ${DESCRIPTION}`);
    const root = await eventually(() => amina.messages(amina.direct)[0]);
    await eventually(() => amina.thread(amina.direct, root.ts)[1]);
    expect((await eventually(() => amina.messages(GENERAL).find((one) => one.is_ephemeral))).text).toContain(
      "I'm not in this channel",
    );

    const said = scene.workspace.person('ben').say({ channel: GENERAL, text: DESCRIPTION });
    await amina.shortcut('place_this_service', { channel: GENERAL, ts: said.ts });
    const second = await eventually(() => amina.messages(amina.direct)[1]);
    const card = await eventually(() => amina.thread(amina.direct, second.ts)[1]);
    expect(card.text).toContain('This looks like');
    expect(JSON.stringify(card.blocks)).toContain(second.ts);
  });

  it('stops when it is told to, and says so', async () => {
    scene = await openScene();
    let aborted = false;
    await scene.start(
      fakeAdvisor({
        respond: (message, thread, signal) =>
          new Promise((resolve) => {
            signal?.addEventListener('abort', () => {
              aborted = true;
              const fresh = thread ?? { key: message.key, subject: null, lastQuestion: null, last: null };
              resolve({ reply: { kind: 'help' }, thread: fresh });
            });
          }),
      }),
    );
    const { ts } = mention();
    await eventually(() => scene.calls.some(({ method }) => method === 'assistant.threads.setStatus'));
    scene.workspace.person('amina').stop({ channel: GENERAL, thread_ts: ts });
    expect((await answered(ts)).text).toContain('Stopped.');
    expect(aborted).toBe(true);
  });
});

describe('a restart', () => {
  const settled = () => vi.waitFor(async () => expect(await scene.store.unsettledEvents()).toEqual([]));
  const folders: string[] = [];
  const newStore = () => {
    const folder = mkdtempSync(join(tmpdir(), 'tango-restart-'));
    folders.push(folder);
    return folder;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it('answers what was acknowledged and not answered, once', async () => {
    const folder = newStore();
    const store = openSqliteStore(folder);
    scene = await openScene({}, store);
    // The first run hears the mention, acknowledges it, and ends before it has an answer.
    const first = await scene.start(fakeAdvisor({ respond: () => new Promise(() => {}) }));
    const { ts } = mention();
    await eventually(() => scene.calls.some(({ method }) => method === 'assistant.threads.setStatus'));
    void first.stop();
    expect(await store.unsettledEvents()).toHaveLength(1);

    await scene.start();
    await answered(ts);
    await settled();
    await pause(200);
    expect(threadOf(ts)).toHaveLength(1);
  });

  it('does not answer again what was answered', async () => {
    scene = await openScene({}, openSqliteStore(newStore()));
    const first = await scene.start();
    const { ts } = mention();
    await answered(ts);
    await first.stop();
    await scene.start();
    await pause(300);
    expect(threadOf(ts)).toHaveLength(1);
  });

  it('tries again by itself after an outage in which nothing could be said', async () => {
    let down = true;
    scene = await openScene({
      intercept: (method) => (down && method === 'chat.postMessage' ? { status: 503 } : undefined),
    });
    const first = await scene.start();
    const { ts } = mention();
    await eventually(() => scene.log.some((line) => line.includes('was not answered')), 15_000);
    expect(await scene.store.unsettledEvents()).toHaveLength(1);
    await first.stop();
    down = false;
    await scene.start();
    await answered(ts);
    await settled();
  });
});
