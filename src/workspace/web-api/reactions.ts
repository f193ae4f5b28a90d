/**
 * reactions.*: the app's emoji reactions.
 */
import { z } from 'zod';
import { appIdentity } from '../identity.ts';
import type { Site } from '../site.ts';
import { id } from './arguments.ts';
import { channelById, type Methods, method } from './method.ts';
import { SlackError } from './slack-error.ts';

const target = { channel: id, timestamp: id };
const name = z.string().regex(/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/);

function messageAt(site: Site, channelId: string, ts: string) {
  const channel = channelById(site, channelId);
  const message = site.messages.find(channel.id, ts);
  if (message === undefined) throw new SlackError('message_not_found');
  return { channel: channel.id, message };
}

export function showReactions(site: Site, channel: string, ts: string): void {
  site.changes.publish({ type: 'reactions', channel, ts, reactions: site.reactions.of(channel, ts) });
}

export const reactions: Methods = {
  'reactions.add': method(z.object({ ...target, name: id }), (site, args) => {
    const { channel, message } = messageAt(site, args.channel, args.timestamp);
    const emoji = args.name.replaceAll(':', '');
    if (!name.safeParse(emoji).success) throw new SlackError('invalid_name');
    if (!site.reactions.add(channel, message.ts, emoji, appIdentity.botUserId)) throw new SlackError('already_reacted');
    showReactions(site, channel, message.ts);
    return {};
  }),
  'reactions.remove': method(z.object({ ...target, name: id }), (site, args) => {
    const { channel, message } = messageAt(site, args.channel, args.timestamp);
    const emoji = args.name.replaceAll(':', '');
    if (!site.reactions.remove(channel, message.ts, emoji, appIdentity.botUserId)) throw new SlackError('no_reaction');
    showReactions(site, channel, message.ts);
    return {};
  }),
  'reactions.get': method(z.object(target), (site, args) => {
    const { channel, message } = messageAt(site, args.channel, args.timestamp);
    return { type: 'message', channel, message };
  }),
};
