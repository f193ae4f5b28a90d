import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeWorkspace, openWorkspace, type TestWorkspace } from './with-workspace.ts';

const general = 'C0GENERAL1';
const markdown = (length: number) => 'x'.repeat(length);

describe('the Web API', () => {
  let workspace: TestWorkspace;
  beforeEach(async () => {
    workspace = await openWorkspace();
  });
  afterEach(() => closeWorkspace(workspace));

  const refusal = async (call: Promise<unknown>): Promise<unknown> =>
    call.then(
      () => 'no error',
      (error: { data?: { error?: string } }) => error.data?.error,
    );
  const raw = async (method: string, headers: Record<string, string>, body: string) =>
    (await fetch(workspace.apiUrl + method, { method: 'POST', headers, body })).json();

  it('says who a token is, and refuses none, a wrong one and one of the wrong kind', async () => {
    expect(await workspace.client.auth.test()).toMatchObject({ ok: true, user_id: 'U0TANGOBOT', bot_id: 'B0TANGOBOT' });
    expect(await raw('auth.test', {}, '')).toEqual({ ok: false, error: 'not_authed' });
    expect(await raw('auth.test', { authorization: 'Bearer xoxb-no' }, '')).toEqual({
      ok: false,
      error: 'invalid_auth',
    });
    expect(await raw('auth.test', { authorization: `Bearer ${workspace.appToken}` }, '')).toMatchObject({
      error: 'not_allowed_token_type',
    });
  });

  it('reads JSON and forms alike', async () => {
    const authorization = `Bearer ${workspace.botToken}`;
    const blocks = [{ type: 'divider' }];
    const json = JSON.stringify({ channel: general, text: 'json', blocks });
    const form = new URLSearchParams({ channel: '#general', text: 'form', blocks: JSON.stringify(blocks) }).toString();
    const type = 'application/x-www-form-urlencoded';
    expect(await raw('chat.postMessage', { authorization, 'content-type': 'application/json' }, json)).toMatchObject({
      ok: true,
      message: { text: 'json', blocks: [{ type: 'divider', block_id: expect.any(String) }] },
    });
    expect(await raw('chat.postMessage', { authorization, 'content-type': type }, form)).toMatchObject({
      ok: true,
      channel: general,
    });
    expect(await raw('chat.postMessage', { authorization, 'content-type': 'application/json' }, '{')).toEqual({
      ok: false,
      error: 'invalid_json',
    });
  });

  it('posts, changes, deletes, and refuses as Slack does', async () => {
    const { chat } = workspace.client;
    const { ts = '' } = await chat.postMessage({ channel: general, text: 'one' });
    expect((await chat.update({ channel: general, ts, text: 'two' })).text).toBe('two');
    expect((await chat.getPermalink({ channel: general, message_ts: ts })).permalink).toContain(
      `/archives/${general}/p`,
    );
    expect(await refusal(chat.postMessage({ channel: 'C404', text: 'x' }))).toBe('channel_not_found');
    expect(await refusal(chat.postMessage({ channel: general, text: '' }))).toBe('no_text');
    expect(await refusal(chat.postMessage({ channel: general, text: 'x'.repeat(40_001) }))).toBe('msg_too_long');
    expect(await refusal(chat.postMessage({ channel: general, markdown_text: markdown(12_001) }))).toBe('msg_too_long');
    expect(await refusal(chat.update({ channel: general, ts, text: 'x'.repeat(4001) }))).toBe('msg_too_long');
    expect(await refusal(chat.update({ channel: general, ts: '1.2', text: 'x' }))).toBe('message_not_found');
    const theirs = workspace.person('amina').say({ channel: general, text: 'mine' });
    expect(await refusal(chat.update({ channel: general, ts: theirs.ts, text: 'x' }))).toBe('cant_update_message');
    expect(await refusal(chat.delete({ channel: general, ts: theirs.ts }))).toBe('cant_delete_message');
    await chat.delete({ channel: general, ts });
    expect(await refusal(chat.delete({ channel: general, ts }))).toBe('message_not_found');
  });

  it('refuses blocks beyond the limits and says where', async () => {
    const blocks = Array.from({ length: 51 }, () => ({ type: 'divider' as const }));
    expect(await refusal(workspace.client.chat.postMessage({ channel: general, blocks }))).toBe('invalid_blocks');
    const long = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'x'.repeat(3001) } }];
    const error = await workspace.client.chat.postMessage({ channel: general, blocks: long }).catch((caught) => caught);
    expect(error.data.response_metadata.messages[0]).toBe(
      '[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    );
  });

  it('keeps threads, pages history and refuses unknown threads', async () => {
    const { chat, conversations } = workspace.client;
    const roots: string[] = [];
    for (const text of ['a', 'b', 'c']) roots.push((await chat.postMessage({ channel: general, text })).ts ?? '');
    const [root = ''] = roots;
    const reply = await chat.postMessage({ channel: general, thread_ts: root, text: 'reply' });
    await chat.postMessage({ channel: general, thread_ts: reply.ts ?? '', text: 'reply to the reply' });
    const replies = await conversations.replies({ channel: general, ts: root });
    expect(replies.messages?.map((message) => message.text)).toEqual(['a', 'reply', 'reply to the reply']);
    expect(replies.messages?.[0]).toMatchObject({ reply_count: 2, thread_ts: root });
    const first = await conversations.history({ channel: general, limit: 2 });
    expect(first.messages?.map((message) => message.text)).toEqual(['c', 'b']);
    const cursor = first.response_metadata?.next_cursor ?? '';
    const second = await conversations.history({ channel: general, limit: 2, cursor });
    expect(second.messages?.map((message) => message.text)).toEqual(['a']);
    expect(await refusal(conversations.replies({ channel: general, ts: '1600000000.000000' }))).toBe(
      'thread_not_found',
    );
  });

  it('knows users, channels and direct messages', async () => {
    const { conversations, users } = workspace.client;
    expect((await users.list({})).members?.map((user) => user.name)).toEqual(['amina', 'ben', 'chiara', 'tango']);
    expect(await refusal(users.info({ user: 'U404' }))).toBe('user_not_found');
    const listed = await conversations.list({ types: 'public_channel,im' });
    expect(listed.channels).toHaveLength(6);
    const opened = await conversations.open({ users: 'U0BEN00001' });
    expect(opened.channel?.id).toBe(workspace.person('ben').direct);
    expect((await conversations.members({ channel: general })).members).toContain('U0TANGOBOT');
  });

  it('streams within its limits', async () => {
    const amina = workspace.person('amina');
    const { ts: thread_ts } = amina.say({ channel: amina.direct, text: 'go' });
    const { chat } = workspace.client;
    const { ts = '' } = await chat.startStream({ channel: amina.direct, thread_ts, markdown_text: 'one ' });
    expect(await refusal(chat.update({ channel: amina.direct, ts, text: 'x' }))).toBe('streaming_state_conflict');
    await chat.appendStream({ channel: amina.direct, ts, chunks: [{ type: 'markdown_text', text: 'two' }] });
    expect(await refusal(chat.appendStream({ channel: amina.direct, ts, markdown_text: markdown(11_999) }))).toBe(
      'msg_too_long',
    );
    await chat.stopStream({ channel: amina.direct, ts, markdown_text: ' three' });
    expect(amina.thread(amina.direct, thread_ts)[1]?.text).toBe('one two three');
    expect(await refusal(chat.appendStream({ channel: amina.direct, ts, markdown_text: 'x' }))).toBe(
      'message_not_in_streaming_state',
    );
    expect(await refusal(chat.startStream({ channel: general, thread_ts, markdown_text: 'x' }))).toBe(
      'missing_recipient_team_id',
    );
  });

  it('uploads a file and gives it back to the token alone', async () => {
    const file = Buffer.from('PK\u0003\u0004 not really');
    await workspace.client.filesUploadV2({
      channel_id: general,
      filename: 'briefing.docx',
      file,
      initial_comment: 'Here',
    });
    const shared = workspace.person('ben').messages(general)[0]?.files?.[0];
    expect(shared).toMatchObject({ name: 'briefing.docx', size: file.length, filetype: 'docx' });
    const address = shared?.url_private_download ?? '';
    const mine = await fetch(address, { headers: { authorization: `Bearer ${workspace.botToken}` } });
    expect(Buffer.from(await mine.arrayBuffer())).toEqual(file);
    expect(await (await fetch(address)).text()).toContain('Sign in');
    expect((await workspace.client.files.info({ file: shared?.id ?? '' })).file?.shares?.public).toHaveProperty(
      general,
    );
  });

  it('reacts once and shows prompts, status and sessions', async () => {
    const { reactions, assistant, agents } = workspace.client;
    const amina = workspace.person('amina');
    const { ts } = amina.say({ channel: amina.direct, text: 'hi' });
    await reactions.add({ channel: amina.direct, timestamp: ts, name: 'eyes' });
    expect(await refusal(reactions.add({ channel: amina.direct, timestamp: ts, name: 'eyes' }))).toBe(
      'already_reacted',
    );
    expect(amina.messages(amina.direct)[0]?.reactions).toEqual([{ name: 'eyes', users: ['U0TANGOBOT'], count: 1 }]);
    const prompts = Array.from({ length: 5 }, () => ({ title: 't', message: 'm' }));
    const tooMany = assistant.threads.setSuggestedPrompts({ channel_id: amina.direct, prompts });
    expect(await refusal(tooMany)).toBe('invalid_arguments');
    const place = { channel_id: amina.direct, thread_ts: ts };
    expect(await agents.sessions.setStatus({ ...place, status: 'processing', title: 'A' })).toMatchObject({
      status: 'processing',
    });
    expect(await agents.sessions.rename({ ...place, title: 'B' })).toMatchObject({ title: 'B' });
  });

  it('opens views only with a fresh trigger', async () => {
    const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'T' }, blocks: [] };
    expect(await refusal(workspace.client.views.open({ trigger_id: 'x', view }))).toBe('invalid_trigger_id');
    const long = { ...view, title: { type: 'plain_text' as const, text: 'x'.repeat(25) } };
    expect(await refusal(workspace.client.views.open({ trigger_id: 'x', view: long }))).toBe('invalid_arguments');
  });

  it('answers unknown_method where it knows nothing', async () => {
    expect(await refusal(workspace.client.bookmarks.list({ channel_id: general }))).toBe('unknown_method');
  });
});

describe('a workspace that knows less', () => {
  it('answers unknown_method to what it was told not to know, and as its interceptor says', async () => {
    const workspace = await openWorkspace({
      unknownMethods: ['chat.startStream'],
      intercept: (method) => (method === 'users.list' ? { status: 503 } : undefined),
    });
    const stream = workspace.client.chat.startStream({ channel: general, thread_ts: '1', markdown_text: 'x' });
    await expect(stream).rejects.toMatchObject({ data: { error: 'unknown_method' } });
    await expect(workspace.client.users.list({})).rejects.toThrow(/503/);
    await closeWorkspace(workspace);
  });
});
