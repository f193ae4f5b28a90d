/** A store that forgets when the process ends: for tests, and the measure that every other adapter is held to. */
import type { Thread, ThreadKey } from '../domain/conversation.ts';
import type { KeptEvent, Store } from '../domain/store.ts';

const nameOf = (key: ThreadKey) => JSON.stringify([key.workspace, key.channel, key.thread]);
const eventName = (workspace: string, id: string) => JSON.stringify([workspace, id]);

export function createMemoryStore(): Store {
  const threads = new Map<string, { thread: Thread; changedMs: number }>();
  const events = new Map<string, { event: KeptEvent; settled: boolean }>();
  return {
    async saveThread(thread) {
      threads.set(nameOf(thread.key), { thread: structuredClone(thread), changedMs: Date.now() });
    },
    async thread(key) {
      return structuredClone(threads.get(nameOf(key))?.thread ?? null);
    },
    async keepEvent(event) {
      const name = eventName(event.workspace, event.id);
      if (events.has(name)) return false;
      events.set(name, { event: { ...event }, settled: false });
      return true;
    },
    async settleEvent(workspace, id) {
      const kept = events.get(eventName(workspace, id));
      if (kept !== undefined)
        events.set(eventName(workspace, id), { event: { ...kept.event, payload: '' }, settled: true });
    },
    async unsettledEvents() {
      const open = [...events.values()].filter((kept) => !kept.settled).map((kept) => ({ ...kept.event }));
      return open.sort((a, b) => a.receivedAtMs - b.receivedAtMs);
    },
    async forgetBefore(timeMs) {
      for (const [name, { event, settled }] of events) if (settled && event.receivedAtMs < timeMs) events.delete(name);
      for (const [name, { changedMs }] of threads) if (changedMs < timeMs) threads.delete(name);
    },
    async deleteWorkspace(workspace) {
      for (const [name, { event }] of events) if (event.workspace === workspace) events.delete(name);
      for (const [name, { thread }] of threads) if (thread.key.workspace === workspace) threads.delete(name);
    },
    async close() {},
  };
}
