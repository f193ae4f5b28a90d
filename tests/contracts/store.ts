/** What every store must do, whatever it is built on; each adapter's test runs this suite. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Thread, type ThreadKey, WorkspaceId } from '../../src/domain/conversation.ts';
import type { KeptEvent, Store } from '../../src/domain/store.ts';

const one = WorkspaceId.parse('T1');
const two = WorkspaceId.parse('T2');
const key = (workspace: WorkspaceId, thread = '1.0', channel = 'C1'): ThreadKey => ({ workspace, channel, thread });
const threadOf = (at: ThreadKey, text: string) =>
  Thread.parse({ key: at, subject: { text, answers: { say: 'asked' } }, lastQuestion: null, last: 'placement' });
const event = (workspace: WorkspaceId, id: string, receivedAtMs = 1000): KeptEvent => ({
  workspace,
  id,
  payload: `{"id":"${id}"}`,
  receivedAtMs,
});

export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`store: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('gives back a thread as it was saved, and the last write wins', async () => {
      await store.saveThread(threadOf(key(one), 'first'));
      await store.saveThread(threadOf(key(one), 'second ’; drop table threads; --'));
      expect(await store.thread(key(one))).toEqual(threadOf(key(one), 'second ’; drop table threads; --'));
    });

    it('gives back any characters, those too that an engine has its own ideas about', async () => {
      const text = 'nothing \u0000, half a pair \ud83d, a whole one 😀, “quotes” and \\u0000';
      await store.saveThread(threadOf(key(one), text));
      expect((await store.thread(key(one)))?.subject?.text).toBe(text);
    });

    it('knows nothing of other threads, channels and workspaces', async () => {
      await store.saveThread(threadOf(key(one), 'mine'));
      expect(await store.thread(key(two))).toBeNull();
      expect(await store.thread(key(one, '2.0'))).toBeNull();
      expect(await store.thread(key(one, '1.0', 'C2'))).toBeNull();
    });

    it('keeps an event once in a workspace', async () => {
      expect(await store.keepEvent(event(one, 'Ev1'))).toBe(true);
      expect(await store.keepEvent(event(one, 'Ev1', 2000))).toBe(false);
      expect(await store.keepEvent(event(two, 'Ev1'))).toBe(true);
    });

    it('keeps an event once when it comes twice at the same time', async () => {
      const kept = await Promise.all([1, 2, 3].map(() => store.keepEvent(event(one, 'Ev1'))));
      expect(kept.filter(Boolean)).toHaveLength(1);
    });

    it('lists unsettled events, oldest first, and still knows settled ones as duplicates', async () => {
      await store.keepEvent(event(one, 'late', 3000));
      await store.keepEvent(event(two, 'early', 1000));
      await store.keepEvent(event(one, 'settled', 2000));
      await store.settleEvent(one, 'settled');
      expect(await store.unsettledEvents()).toEqual([event(two, 'early', 1000), event(one, 'late', 3000)]);
      expect(await store.keepEvent(event(one, 'settled', 4000))).toBe(false);
    });

    it('settles in its own workspace only', async () => {
      await store.keepEvent(event(one, 'Ev1'));
      await store.keepEvent(event(two, 'Ev1'));
      await store.settleEvent(one, 'Ev1');
      expect((await store.unsettledEvents()).map(({ workspace }) => workspace)).toEqual([two]);
    });

    it('forgets what is old and settled, and nothing that waits for an answer', async () => {
      await store.keepEvent(event(one, 'old', 1000));
      await store.keepEvent(event(one, 'waiting', 1000));
      await store.keepEvent(event(one, 'new', 5000));
      await store.settleEvent(one, 'old');
      await store.settleEvent(one, 'new');
      await store.saveThread(threadOf(key(one), 'recent'));
      await store.forgetBefore(3000);
      expect(await store.keepEvent(event(one, 'old', 6000))).toBe(true);
      expect(await store.keepEvent(event(one, 'waiting', 6000))).toBe(false);
      expect(await store.keepEvent(event(one, 'new', 6000))).toBe(false);
      expect(await store.thread(key(one))).not.toBeNull();
      await store.forgetBefore(Date.now() + 1000);
      expect(await store.thread(key(one))).toBeNull();
    });

    it('gives its own unsettled events again when it is asked again', async () => {
      await store.keepEvent(event(one, 'Ev1'));
      expect(await store.unsettledEvents()).toEqual([event(one, 'Ev1')]);
      expect(await store.unsettledEvents()).toEqual([event(one, 'Ev1')]);
    });

    it('closes twice without complaint', async () => {
      await store.close();
      await store.close();
    });

    it('deletes all of one workspace and nothing of another', async () => {
      for (const workspace of [one, two]) {
        await store.saveThread(threadOf(key(workspace), 'a service'));
        await store.keepEvent(event(workspace, 'Ev1'));
      }
      await store.deleteWorkspace(one);
      expect(await store.thread(key(one))).toBeNull();
      expect(await store.thread(key(two))).not.toBeNull();
      expect((await store.unsettledEvents()).map(({ workspace }) => workspace)).toEqual([two]);
    });
  });
}

/** @param place makes a new, empty place, and gives what opens a store there */
export function describeRestart(name: string, place: () => Promise<() => Promise<Store>>): void {
  it(`${name}: a store that is opened again gets what the one before kept, and left unanswered`, async () => {
    const open = await place();
    const first = await open();
    await first.saveThread(threadOf(key(one), 'a service'));
    for (const id of ['open', 'settled']) await first.keepEvent(event(one, id));
    await first.settleEvent(one, 'settled');
    await first.close();
    const second = await open();
    expect(await second.thread(key(one))).toEqual(threadOf(key(one), 'a service'));
    expect(await second.unsettledEvents()).toEqual([event(one, 'open')]);
    expect(await second.keepEvent(event(one, 'settled'))).toBe(false);
    await second.close();
  });
}

/** For stores that several Tangos share. */
export function describeReplicas(name: string, place: () => Promise<() => Promise<Store>>): void {
  describe(`replicas: ${name}`, () => {
    const stores: Store[] = [];
    let open: () => Promise<Store>;
    beforeEach(async () => {
      const opener = await place();
      open = async () => {
        const store = await opener();
        stores.push(store);
        return store;
      };
    });
    afterEach(async () => {
      for (const store of stores.splice(0)) await store.close();
    });

    it('may be opened together in an empty place', async () => {
      const all = await Promise.all(Array.from({ length: 5 }, () => open()));
      const kept = await Promise.all(all.map((store) => store.keepEvent(event(one, 'Ev1'))));
      expect(kept.filter(Boolean)).toHaveLength(1);
    });

    it('leave an event to the one that kept it, as long as it lives', async () => {
      const [first, second] = [await open(), await open()];
      await first.keepEvent(event(one, 'Ev1'));
      expect(await second.unsettledEvents()).toEqual([]);
      expect(await second.keepEvent(event(one, 'Ev1'))).toBe(false);
      await first.close();
      expect(await second.unsettledEvents()).toEqual([event(one, 'Ev1')]);
    });

    it('that ask at once get each leftover once', async () => {
      const before = await open();
      const ids = Array.from({ length: 60 }, (_, index) => `Ev${index}`);
      for (const id of ids) await before.keepEvent(event(one, id));
      await before.close();
      const all = await Promise.all(Array.from({ length: 4 }, () => open()));
      const given = (await Promise.all(all.map((store) => store.unsettledEvents()))).flat();
      expect(given.map(({ id }) => id).sort()).toEqual(ids.sort());
    });

    it('see what another saved, and settle for one another', async () => {
      const [first, second] = [await open(), await open()];
      await first.saveThread(threadOf(key(one), 'a service'));
      expect(await second.thread(key(one))).toEqual(threadOf(key(one), 'a service'));
      await first.keepEvent(event(one, 'Ev1'));
      await second.settleEvent(one, 'Ev1');
      expect(await first.unsettledEvents()).toEqual([]);
    });
  });
}
