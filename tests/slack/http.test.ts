import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startSlack } from '../../src/slack/app.ts';
import { DESCRIPTION, names, words } from '../render/slack/setting.ts';
import { eventually } from '../workspace/with-workspace.ts';
import { fakeAdvisor, GENERAL, openScene, pause, type Scene } from './tango-in-slack.ts';

const SECRET = 'not-a-real-secret';
let scene: Scene;
let port: number;
let tango: { stop(): Promise<void> };

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });

beforeEach(async () => {
  scene = await openScene();
  port = await freePort();
  tango = await startSlack({
    config: {
      transport: 'http',
      botToken: scene.workspace.botToken,
      signingSecret: SECRET,
      host: '127.0.0.1',
      port,
      apiUrl: scene.workspace.apiUrl,
    },
    advisor: fakeAdvisor(),
    store: scene.store,
    names,
    words,
    briefingFile: async () => ({ filename: 'a.md', content: Buffer.from('a'), text: 'a' }),
    log: (line) => void scene.log.push(line),
  });
});
afterEach(async () => {
  await tango.stop();
  await scene.close();
});

function send(payload: unknown, secret = SECRET) {
  const body = JSON.stringify(payload);
  const time = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')}`;
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': time,
    'x-slack-signature': signature,
  };
  return fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', headers, body });
}

const mentioned = (ts: string) => ({
  type: 'event_callback',
  team_id: 'T0TANGOLOC',
  event_id: 'Ev0HTTP',
  authorizations: [{ team_id: 'T0TANGOLOC', is_bot: true, user_id: 'U0TANGOBOT' }],
  event: {
    type: 'app_mention',
    channel: GENERAL,
    user: 'U0AMINA001',
    text: `<@U0TANGOBOT> ${DESCRIPTION}`,
    ts,
    event_ts: ts,
  },
});

it('answers a signed request once, and acknowledges its repetition', async () => {
  const amina = scene.workspace.person('amina');
  const { ts } = amina.say({ channel: GENERAL, text: DESCRIPTION });
  const [first, second] = await Promise.all([send(mentioned(ts)), send(mentioned(ts))]);
  expect([first.status, second.status]).toEqual([200, 200]);
  const card = await eventually(() => amina.thread(GENERAL, ts)[1]);
  expect(card.text).toContain('This looks like');
  await pause(100);
  expect(amina.thread(GENERAL, ts)).toHaveLength(2);
});

it('refuses what is not signed by Slack', async () => {
  expect((await send(mentioned('1.0'), 'another')).status).toBe(401);
  expect(scene.log.join()).not.toContain(SECRET);
});

it('answers the check of its address', async () => {
  const answer = await send({ type: 'url_verification', challenge: 'abc' });
  expect(await answer.text()).toContain('abc');
});

it('says which token is wrong', async () => {
  const wrong = startSlack({
    config: {
      transport: 'socket',
      botToken: 'xoxb-wrong-token',
      appToken: 'xapp-wrong',
      apiUrl: scene.workspace.apiUrl,
    },
    advisor: fakeAdvisor(),
    store: scene.store,
    names,
    words,
    briefingFile: async () => ({ filename: 'a.md', content: Buffer.from('a'), text: 'a' }),
    log: () => {},
  });
  await expect(wrong).rejects.toThrow('Slack refused: invalid_auth – check SLACK_BOT_TOKEN');
});
