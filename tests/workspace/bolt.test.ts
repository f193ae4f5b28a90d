import type { App, BlockButtonAction } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeWorkspace, eventually, openWorkspace, startApp, type TestWorkspace } from './with-workspace.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

describe('a real Bolt app over Socket Mode', () => {
  let workspace: TestWorkspace;
  let app: App;

  beforeEach(async () => {
    workspace = await openWorkspace({ timing: { ackTimeoutMs: 400, retryAfterMs: [0, 50] } });
  });
  afterEach(async () => {
    await app.stop();
    await closeWorkspace(workspace);
  });

  it('answers a mention in its thread', async () => {
    app = await startApp(workspace, (bolt) => {
      bolt.event('app_mention', async ({ event, say }) => {
        await say({ text: `heard: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
      });
    });
    const amina = workspace.person('amina');
    const question = amina.say({ channel: 'C0GENERAL1', text: '@Tango what is <co-production> & why?' });
    const reply = await eventually(() => amina.thread('C0GENERAL1', question.ts)[1]);
    expect(reply.text).toBe('heard: <@U0TANGOBOT> what is &lt;co-production&gt; &amp; why?');
    expect(reply).toMatchObject({ thread_ts: question.ts, bot_id: 'B0TANGOBOT', parent_user_id: 'U0AMINA001' });
    expect(amina.messages('C0GENERAL1')[0]).toMatchObject({ reply_count: 1, reply_users: ['U0TANGOBOT'] });
  });

  it('does not hear channel messages without a mention', async () => {
    const heard: string[] = [];
    app = await startApp(workspace, (bolt) => {
      bolt.event('app_mention', async ({ event }) => void heard.push(event.text));
      bolt.message(async ({ message }) => void heard.push(message.ts));
    });
    const ben = workspace.person('ben');
    ben.say({ channel: 'C0GENERAL1', text: 'hello all' });
    ben.say({ channel: 'C0GENERAL1', text: '@Tango hi' });
    await eventually(() => heard.length > 0);
    expect(heard).toEqual(['<@U0TANGOBOT> hi']);
  });

  it('gets direct messages with channel_type im, and its own messages only as Slack sends them', async () => {
    const seen: unknown[] = [];
    app = await startApp(workspace, (bolt) => {
      bolt.message(async ({ message, say, body }) => {
        seen.push({ message, body });
        await say('hello');
      });
    });
    const amina = workspace.person('amina');
    amina.say({ channel: amina.direct, text: 'hi' });
    await eventually(() => amina.messages(amina.direct)[1]);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      message: { channel_type: 'im', channel: amina.direct, user: amina.id, text: 'hi', team: 'T0TANGOLOC' },
      body: {
        type: 'event_callback',
        team_id: 'T0TANGOLOC',
        authorizations: [{ is_bot: true, user_id: 'U0TANGOBOT' }],
      },
    });
  });

  it('answers a button by replacing the message through its response_url', async () => {
    let payload: BlockButtonAction | undefined;
    app = await startApp(workspace, (bolt) => {
      bolt.action<BlockButtonAction>('yes', async ({ ack, body, respond }) => {
        await ack();
        payload = body;
        await respond({ replace_original: true, text: 'thank you' });
      });
    });
    const { ts } = await workspace.client.chat.postMessage({
      channel: 'C0GENERAL1',
      text: 'Sure?',
      blocks: [
        {
          type: 'actions',
          block_id: 'b',
          elements: [{ type: 'button', action_id: 'yes', text: plain('Yes'), value: '42' }],
        },
      ],
    });
    const ben = workspace.person('ben');
    expect(await ben.press({ channel: 'C0GENERAL1', ts: ts ?? '' }, 'b', 'yes')).toBe(true);
    await eventually(() => ben.messages('C0GENERAL1')[0]?.text === 'thank you');
    expect(ben.messages('C0GENERAL1')[0]?.blocks).toBeUndefined();
    expect(payload).toMatchObject({
      actions: [{ type: 'button', action_id: 'yes', block_id: 'b', value: '42' }],
      container: { type: 'message', message_ts: ts, channel_id: 'C0GENERAL1', is_ephemeral: false },
      message: { text: 'Sure?' },
      user: { id: ben.id, username: 'ben' },
    });
  });

  it('opens a modal from a command, refuses, updates and closes it', async () => {
    app = await startApp(workspace, (bolt) => {
      bolt.command('/tango', async ({ ack, body, client }) => {
        await ack();
        const element = { type: 'plain_text_input' as const, action_id: 'name' };
        await client.views.open({
          trigger_id: body.trigger_id,
          view: {
            type: 'modal',
            callback_id: 'describe',
            title: plain('Describe a service'),
            submit: plain('Place it'),
            notify_on_close: true,
            blocks: [{ type: 'input', block_id: 'service', label: plain('Name'), element }],
          },
        });
      });
      bolt.view('describe', async ({ ack, view }) => {
        const name = view.state.values.service?.name?.value;
        if (name === 'x') await ack({ response_action: 'errors', errors: { service: 'Too short' } });
        else if (name === 'close') await ack();
        else {
          const blocks = [{ type: 'section' as const, text: plain(`Placed ${name}`) }];
          await ack({ response_action: 'update', view: { type: 'modal', title: plain('Done'), blocks } });
        }
      });
    });
    const amina = workspace.person('amina');
    await amina.command('C0GENERAL1', '/tango', '');
    const modal = await eventually(() => amina.modals()[0]);
    const submit = (value: string) =>
      amina.submit(modal.id, { service: { name: { type: 'plain_text_input', value } } });
    expect(await submit('x')).toEqual({ ok: false, errors: { service: 'Too short' }, message: '' });
    expect(await submit('Library at home')).toEqual({ ok: true });
    expect(amina.modals()[0]?.blocks[0]).toMatchObject({ text: { text: 'Placed Library at home' } });
    await amina.closeModal(modal.id);
    expect(amina.modals()).toEqual([]);
  });

  it('answers a command in its acknowledgement, and says so when nobody answers', async () => {
    app = await startApp(workspace, (bolt) => {
      bolt.command('/tango', async ({ ack, body }) => {
        if (body.text === 'help') await ack('I place services.');
      });
    });
    const amina = workspace.person('amina');
    await amina.command(amina.direct, '/tango', 'help');
    expect(amina.messages(amina.direct)[0]).toMatchObject({ text: 'I place services.', is_ephemeral: true });
    await amina.command(amina.direct, '/tango', 'silence');
    expect(amina.messages(amina.direct)[1]?.text).toContain('operation_timeout');
    expect(workspace.person('ben').messages('C0GENERAL1')).toEqual([]);
  });

  it('streams an answer and stops on request', async () => {
    let stopped: unknown;
    app = await startApp(workspace, (bolt) => {
      bolt.message(async ({ sayStream, setStatus }) => {
        await setStatus?.('is reading…');
        const stream = sayStream?.({ buffer_size: 1 });
        await stream?.append({ markdown_text: '**Co-production** ' });
        await stream?.append({ markdown_text: 'means doing it together.' });
        await stream?.stop({ blocks: [{ type: 'divider' }] });
      });
      bolt.event('agent_session_stopped', async ({ event }) => {
        stopped = event;
      });
    });
    const amina = workspace.person('amina');
    const root = amina.say({ channel: amina.direct, text: 'what is it?' });
    const done = await eventually(() =>
      amina.thread(amina.direct, root.ts).find((message) => message.streaming_state === 'completed'),
    );
    expect(done.text).toBe('**Co-production** means doing it together.');
    expect(done.blocks?.map((block) => block.type)).toEqual(['markdown', 'divider']);
    amina.stop({ channel: amina.direct, thread_ts: root.ts });
    await eventually(() => stopped !== undefined);
    expect(stopped).toMatchObject({ channel: amina.direct, thread_ts: root.ts, user: amina.id });
  });

  it('hears of the message shortcut and of its Home, and publishes a view there', async () => {
    let shortcutText: string | undefined;
    app = await startApp(workspace, (bolt) => {
      bolt.shortcut({ callback_id: 'place_service', type: 'message_action' }, async ({ ack, shortcut }) => {
        await ack();
        shortcutText = shortcut.message.text;
      });
      bolt.event('app_home_opened', async ({ event, client }) => {
        const blocks = [{ type: 'section' as const, text: plain('Welcome') }];
        if (event.tab === 'home') await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
      });
    });
    const chiara = workspace.person('chiara');
    const { ts } = chiara.say({ channel: 'C0DESIGN01', text: 'Neighbours run a repair café' });
    expect(await chiara.shortcut('place_service', { channel: 'C0DESIGN01', ts })).toBe(true);
    await eventually(() => shortcutText === 'Neighbours run a repair café');
    chiara.openApp('home');
    await eventually(() => chiara.home());
    expect(chiara.home()?.blocks[0]).toMatchObject({ text: { text: 'Welcome' } });
  });

  it('keeps events for an app that is not there yet, and comes back after a disconnect', async () => {
    const amina = workspace.person('amina');
    amina.say({ channel: amina.direct, text: 'early' });
    const heard: (string | undefined)[] = [];
    app = await startApp(workspace, (bolt) => {
      bolt.message(async ({ message }) => void heard.push('text' in message ? message.text : undefined));
    });
    await eventually(() => heard.includes('early'));
    workspace.disconnect('refresh_requested');
    await new Promise((resolve) => setTimeout(resolve, 200));
    amina.say({ channel: amina.direct, text: 'late' });
    await eventually(() => heard.includes('late'), 9000);
  }, 15_000);
});
