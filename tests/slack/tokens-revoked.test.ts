import { expect, it } from 'vitest';
import { Thread, WorkspaceId } from '../../src/domain/conversation.ts';
import type { Edge } from '../../src/slack/edge.ts';
import { handleAppUninstalled, handleTokensRevoked } from '../../src/slack/listeners/tokens-revoked.ts';
import { createMemoryStore } from '../../src/store/memory.ts';

const workspace = WorkspaceId.parse('T1');
const key = { workspace, channel: 'C1', thread: '1.0' };

async function edgeWithThread() {
  const store = createMemoryStore();
  await store.saveThread(Thread.parse({ key, subject: null, lastQuestion: null, last: null }));
  return { store } as Edge;
}
type Revoked = Parameters<ReturnType<typeof handleTokensRevoked>>[0];
type Uninstalled = Parameters<ReturnType<typeof handleAppUninstalled>>[0];
const revoked = (tokens: { oauth?: string[]; bot?: string[] }) =>
  ({ event: { type: 'tokens_revoked', tokens }, body: { team_id: 'T1' } }) as Revoked;

it('deletes everything of a workspace whose bot token is taken back', async () => {
  const edge = await edgeWithThread();
  await handleTokensRevoked(edge)(revoked({ bot: ['U0BOT'] }));
  expect(await edge.store.thread(key)).toBeNull();
});

it("keeps it when only a person's token is taken back", async () => {
  const edge = await edgeWithThread();
  await handleTokensRevoked(edge)(revoked({ oauth: ['U1'], bot: [] }));
  expect(await edge.store.thread(key)).not.toBeNull();
});

it('deletes it when the app is removed', async () => {
  const edge = await edgeWithThread();
  await handleAppUninstalled(edge)({ event: { type: 'app_uninstalled' }, body: { team_id: 'T1' } } as Uninstalled);
  expect(await edge.store.thread(key)).toBeNull();
});
