/**
 * Messages only one person sees. Slack keeps them nowhere: they are gone when the workspace restarts,
 * they are not in the history, and no API method but their response_url reaches them.
 */
import type { Message } from '../records.ts';

export interface Ephemerals {
  add(channel: string, to: string, message: Message): void;
  find(channel: string, ts: string): { to: string; message: Message } | undefined;
  remove(channel: string, ts: string): void;
  visibleTo(user: string, channel: string): Message[];
}

export function createEphemerals(): Ephemerals {
  const kept = new Map<string, { channel: string; to: string; message: Message }>();
  const key = (channel: string, ts: string) => `${channel} ${ts}`;
  return {
    add: (channel, to, message) => void kept.set(key(channel, message.ts), { channel, to, message }),
    find: (channel, ts) => kept.get(key(channel, ts)),
    remove: (channel, ts) => void kept.delete(key(channel, ts)),
    visibleTo: (user, channel) =>
      [...kept.values()]
        .filter((entry) => entry.to === user && entry.channel === channel)
        .map((entry) => entry.message),
  };
}
