import { describe, expect, it } from 'vitest';
import { closeWorkspace, openWorkspace } from './with-workspace.ts';

describe('a restart', () => {
  it('keeps messages, threads, reactions, files, homes, sessions and tokens, and ends open streams', async () => {
    const before = await openWorkspace();
    const amina = before.person('amina');
    const channel = amina.direct;
    const root = amina.say({ channel, text: 'hello' });
    amina.react({ channel, ts: root.ts }, 'tada');
    await before.client.filesUploadV2({
      channel_id: channel,
      thread_ts: root.ts,
      filename: 'a.md',
      file: Buffer.from('# hi'),
    });
    const stream = await before.client.chat.startStream({ channel, thread_ts: root.ts, markdown_text: 'half of' });
    await before.client.views.publish({ user_id: amina.id, view: { type: 'home', blocks: [{ type: 'divider' }] } });
    await before.close();

    const after = await openWorkspace({ dataFolder: before.dataFolder });
    expect([after.botToken, after.appToken]).toEqual([before.botToken, before.appToken]);
    const again = after.person('amina');
    expect(again.messages(channel)[0]).toMatchObject({ text: 'hello', reply_count: 2, reactions: [{ name: 'tada' }] });
    const thread = again.thread(channel, root.ts);
    const file = thread.find((message) => message.files !== undefined)?.files?.[0];
    const address = (file?.url_private ?? '').replace(/^http:\/\/[^/]+/, new URL(after.apiUrl).origin);
    const bytes = await fetch(address, { headers: { authorization: `Bearer ${after.botToken}` } });
    expect(await bytes.text()).toBe('# hi');
    expect(thread.find((message) => message.ts === stream.ts)?.streaming_state).toBe('errored');
    expect(again.home()?.blocks[0]?.type).toBe('divider');
    await closeWorkspace(after);
  });
});
