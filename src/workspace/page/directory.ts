/**
 * Names of people and channels for drawing mentions and authors.
 */
import type { Channel, User } from '../records.ts';

const users = new Map<string, User>();
const channels = new Map<string, Channel>();
let self = '';

export function fillDirectory(people: readonly User[], places: readonly Channel[], me: string): void {
  for (const user of people) users.set(user.id, user);
  for (const channel of places) channels.set(channel.id, channel);
  self = me;
}

export const findUser = (id: string): User | undefined => users.get(id);
export const everybody = (): User[] => [...users.values()];
export const allChannels = (): Channel[] => [...channels.values()].filter((channel) => channel.kind === 'channel');
export const isMe = (id: string): boolean => id === self;

export function nameOf(id: string): string {
  return id === 'USLACKBOT' ? 'Slackbot' : (users.get(id)?.real_name ?? id);
}

export const channelName = (id: string): string => channels.get(id)?.name ?? id;
