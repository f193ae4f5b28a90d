/**
 * What one person sees: the whole sidebar at the start, then a channel or a thread at a time.
 */
import { appIdentity, team } from '../identity.ts';
import type { Message } from '../records.ts';
import type { ChannelView, Overview, ThreadView } from '../sights.ts';
import type { Site } from '../site.ts';
import { type Actor, channelOf } from './actor.ts';

const PAGE = 100;
const isReply = (message: Message) => message.thread_ts !== undefined && message.thread_ts !== message.ts;

export function overview(site: Site, actor: Actor): Overview {
  const { user } = actor;
  const channels = site.channels.visibleTo(user.id).map((channel) => {
    const latest = site.messages.latest(channel.id)?.ts ?? '0';
    return { ...channel, unread: latest > site.readMarks.of(user.id, channel.id) };
  });
  const seen = new Set(channels.map((channel) => channel.id));
  return {
    team: { name: team.name },
    me: user,
    bot: appIdentity.botUserId,
    users: site.people.all(),
    channels,
    commands: site.manifest.features.slash_commands,
    shortcuts: site.manifest.features.shortcuts,
    statuses: site.conversations.statuses().filter((status) => seen.has(status.channel)),
    home: site.homes.of(user.id) ?? null,
    modals: site.modals.of(actor.client),
    connected: site.socketMode.connections() > 0,
  };
}

const inOrder = (messages: Message[]) => messages.sort((a, b) => (a.ts < b.ts ? -1 : 1));

export function lookAtChannel(site: Site, actor: Actor, id: string, before: string | undefined): ChannelView {
  const channel = channelOf(site, actor, id);
  const { messages, more } = site.messages.history(channel.id, { latest: before, limit: PAGE });
  const whispered = before === undefined ? site.ephemerals.visibleTo(actor.user.id, channel.id) : [];
  const all = [...messages, ...whispered.filter((message) => !isReply(message))];
  return { messages: inOrder(all), more, prompts: site.conversations.prompts(channel.id) };
}

export function lookAtThread(site: Site, actor: Actor, id: string, ts: string): ThreadView {
  const channel = channelOf(site, actor, id);
  const whispered = site.ephemerals.visibleTo(actor.user.id, channel.id).filter((message) => message.thread_ts === ts);
  return {
    messages: inOrder([...site.messages.thread(channel.id, ts), ...whispered]),
    session: site.conversations.session(channel.id, ts) ?? null,
  };
}
