/**
 * conversations.* and users.conversations: the channels, their members, history and threads.
 */
import { z } from 'zod';
import { appIdentity, team } from '../identity.ts';
import type { Channel, Fields } from '../records.ts';
import type { Site } from '../site.ts';
import { count, flag, id, optionalText } from './arguments.ts';
import { channelById, type Methods, method } from './method.ts';
import { SlackError } from './slack-error.ts';

function describe(site: Site, channel: Channel): Fields {
  const created = 1_700_000_000;
  const common = { id: channel.id, created, is_archived: false, context_team_id: team.id };
  if (channel.kind === 'im')
    return { ...common, is_im: true, user: channel.user, is_user_deleted: false, is_open: true };
  const members = site.channels.members(channel.id);
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_im: false,
    is_private: false,
    is_general: channel.name === 'general',
    is_member: members.includes(appIdentity.botUserId),
    num_members: members.length,
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}

function listChannels(site: Site, types: string, onlyMine: string | undefined): Fields {
  const wanted = types.split(',').map((type) => type.trim());
  const channels = site.channels
    .all()
    .filter((channel) => wanted.includes(channel.kind === 'im' ? 'im' : 'public_channel'))
    .filter((channel) => onlyMine === undefined || site.channels.has(channel.id, onlyMine));
  return { channels: channels.map((channel) => describe(site, channel)), response_metadata: { next_cursor: '' } };
}

function readable(site: Site, id: string): Channel {
  const channel = channelById(site, id);
  if (!site.channels.has(channel.id, appIdentity.botUserId)) throw new SlackError('not_in_channel');
  return channel;
}

const types = z.string().default('public_channel');
const span = {
  oldest: optionalText,
  latest: optionalText,
  inclusive: flag,
  cursor: optionalText,
  limit: count(100, 999),
};
const cursorOf = (ts: string | undefined) => (ts === undefined ? '' : Buffer.from(`next_ts:${ts}`).toString('base64'));
const tsOf = (cursor: string | undefined) =>
  cursor === undefined ? undefined : Buffer.from(cursor, 'base64').toString().replace('next_ts:', '');

export const conversations: Methods = {
  'conversations.list': method(z.object({ types }), (site, args) => listChannels(site, args.types, undefined)),
  'users.conversations': method(z.object({ types, user: optionalText }), (site, args) =>
    listChannels(site, args.types, args.user ?? appIdentity.botUserId),
  ),
  'conversations.info': method(z.object({ channel: id }), (site, args) => ({
    channel: describe(site, channelById(site, args.channel)),
  })),
  'conversations.members': method(z.object({ channel: id }), (site, args) => ({
    members: site.channels.members(channelById(site, args.channel).id),
    response_metadata: { next_cursor: '' },
  })),
  'conversations.join': method(z.object({ channel: id }), (site, args) => {
    const channel = channelById(site, args.channel);
    if (channel.kind === 'im') throw new SlackError('method_not_supported_for_channel_type');
    site.channels.join(channel.id, appIdentity.botUserId);
    return { channel: describe(site, channel) };
  }),
  'conversations.open': method(
    z.object({ users: optionalText, channel: optionalText, return_im: flag }),
    (site, args) => {
      const users = args.users?.split(',').map((user) => user.trim()) ?? [];
      if (users.length > 1)
        throw new SlackError('unknown_method', ['[ERROR] group messages are not part of this workspace']);
      const user = users[0];
      const found =
        args.channel !== undefined ? site.channels.find(args.channel) : site.channels.directWith(user ?? '');
      if (found === undefined) throw new SlackError(user === undefined ? 'channel_not_found' : 'user_not_found');
      return {
        channel: args.return_im === true ? describe(site, found) : { id: found.id },
        already_open: true,
        no_op: true,
      };
    },
  ),
  'conversations.history': method(z.object({ channel: id, ...span }), (site, args) => {
    const channel = readable(site, args.channel);
    const latest = tsOf(args.cursor) ?? args.latest;
    const found = site.messages.history(channel.id, { ...args, latest });
    const next = found.more ? cursorOf(found.messages.at(-1)?.ts) : '';
    return { messages: found.messages, has_more: found.more, response_metadata: { next_cursor: next } };
  }),
  'conversations.replies': method(z.object({ channel: id, ts: id, ...span }), (site, args) => {
    const channel = readable(site, args.channel);
    const root = site.messages.find(channel.id, args.ts)?.thread_ts ?? args.ts;
    const all = site.messages.thread(channel.id, root);
    if (all.length === 0) throw new SlackError('thread_not_found');
    const after = tsOf(args.cursor) ?? args.oldest ?? '0';
    const rest = all.filter(
      (message) => message.ts === root || (message.ts > after && message.ts <= (args.latest ?? '9')),
    );
    const page =
      args.cursor === undefined ? rest.slice(0, args.limit) : rest.filter((m) => m.ts !== root).slice(0, args.limit);
    const last = page.at(-1)?.ts;
    const more = last !== undefined && rest.some((message) => message.ts > last);
    return { messages: page, has_more: more, response_metadata: { next_cursor: more ? cursorOf(last) : '' } };
  }),
};
