/**
 * chat.*: posting, changing and deleting messages, ephemeral ones, and permanent links.
 */
import { z } from 'zod';
import { appIdentity } from '../identity.ts';
import { nextTs } from '../ids.ts';
import { limits } from '../limits.ts';
import { permalink } from '../permalink.ts';
import { post, revise, whisper, withdraw } from '../posting.ts';
import type { Channel, Message } from '../records.ts';
import type { Site } from '../site.ts';
import { attachments, blocks, id, metadata, optionalText, text } from './arguments.ts';
import { readContents } from './contents.ts';
import { channelById, channelFor, type Methods, method } from './method.ts';
import { SlackError } from './slack-error.ts';

const contents = { text: text.optional(), markdown_text: optionalText, blocks, attachments };

function ownMessage(site: Site, channel: Channel, ts: string, refusal: string): Message {
  const found = site.messages.find(channel.id, ts);
  if (found === undefined) throw new SlackError('message_not_found');
  if (found.user !== appIdentity.botUserId) throw new SlackError(refusal);
  return found;
}

function requireMembership(site: Site, channel: Channel): void {
  if (!site.channels.has(channel.id, appIdentity.botUserId)) throw new SlackError('not_in_channel');
}

const TS = /^\d{10}\.\d{6}$/;

export const chat: Methods = {
  'chat.postMessage': method(
    z.object({ channel: id, thread_ts: optionalText, metadata, ...contents }),
    (site, args) => {
      const channel = channelFor(site, args.channel);
      requireMembership(site, channel);
      if (args.thread_ts !== undefined && !TS.test(args.thread_ts)) throw new SlackError('invalid_thread_ts');
      const draft = { user: appIdentity.botUserId, thread_ts: args.thread_ts, metadata: args.metadata };
      const message = post(site, channel, { ...draft, ...readContents(args) });
      return { channel: channel.id, ts: message.ts, message };
    },
  ),
  'chat.postEphemeral': method(
    z.object({ channel: id, user: id, thread_ts: optionalText, ...contents }),
    (site, args) => {
      const channel = channelFor(site, args.channel);
      if (!site.channels.has(channel.id, args.user)) throw new SlackError('user_not_in_channel');
      const draft = { user: appIdentity.botUserId, thread_ts: args.thread_ts };
      return { message_ts: whisper(site, channel, args.user, { ...draft, ...readContents(args) }).ts };
    },
  ),
  'chat.update': method(z.object({ channel: id, ts: id, metadata, ...contents }), (site, args) => {
    const channel = channelById(site, args.channel);
    const old = ownMessage(site, channel, args.ts, 'cant_update_message');
    if (old.streaming_state === 'in_progress') throw new SlackError('streaming_state_conflict');
    const fresh = readContents(args, limits.updateText);
    // Blocks that are not named stay; text alone changes only what notifications and screen readers get.
    const kept = args.blocks === undefined && args.markdown_text === undefined ? { blocks: old.blocks } : {};
    const edited = { user: appIdentity.botUserId, ts: nextTs() };
    const message: Message = { ...old, ...fresh, ...kept, metadata: args.metadata ?? old.metadata, edited };
    revise(site, channel, message);
    return { channel: channel.id, ts: message.ts, text: message.text, message };
  }),
  'chat.delete': method(z.object({ channel: id, ts: id }), (site, args) => {
    const channel = channelById(site, args.channel);
    withdraw(site, channel, ownMessage(site, channel, args.ts, 'cant_delete_message'));
    return { channel: channel.id, ts: args.ts };
  }),
  'chat.getPermalink': method(z.object({ channel: id, message_ts: id }), (site, args) => {
    const channel = channelById(site, args.channel);
    const message = site.messages.find(channel.id, args.message_ts);
    if (message === undefined) throw new SlackError('message_not_found');
    return { channel: channel.id, permalink: permalink(site.origin, channel.id, message) };
  }),
};
