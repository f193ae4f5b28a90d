/**
 * What an app sends to a response_url, or with the acknowledgement of a command: a message for one or for all,
 * or the replacement or deletion of the message that was acted on.
 */
import { z } from 'zod';
import { appIdentity } from '../identity.ts';
import { post, revise, unwhisper, whisper, withdraw } from '../posting.ts';
import type { Channel } from '../records.ts';
import type { Site } from '../site.ts';
import { attachments, blocks, flag, optionalText, text } from '../web-api/arguments.ts';
import { type Contents, readContents } from '../web-api/contents.ts';
import { SlackError } from '../web-api/slack-error.ts';
import type { ResponseTarget } from './response-urls.ts';

const responseSchema = z.object({
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: flag,
  delete_original: flag,
  thread_ts: optionalText,
  text: text.optional(),
  markdown_text: optionalText,
  blocks,
  attachments,
});

function replace(site: Site, channel: Channel, target: ResponseTarget, contents: Contents): void {
  const { source, user } = target;
  if (source === undefined) return;
  if (source.ephemeral) {
    const old = site.ephemerals.find(channel.id, source.ts);
    if (old === undefined) return;
    const message = { ...old.message, ...contents, blocks: contents.blocks };
    site.ephemerals.add(channel.id, user, message);
    site.changes.publish({ type: 'message', channel: channel.id, message, to: user });
    return;
  }
  const old = site.messages.find(channel.id, source.ts);
  if (old !== undefined) revise(site, channel, { ...old, ...contents, blocks: contents.blocks });
}

function remove(site: Site, channel: Channel, { source }: ResponseTarget): void {
  if (source === undefined) return;
  if (source.ephemeral) unwhisper(site, channel.id, source.ts);
  const old = source.ephemeral ? undefined : site.messages.find(channel.id, source.ts);
  if (old !== undefined) withdraw(site, channel, old);
}

/** Throws a SlackError where Slack would refuse. */
export function deliverResponse(site: Site, target: ResponseTarget, body: unknown): void {
  const channel = site.channels.find(target.channel);
  if (channel === undefined) throw new SlackError('channel_not_found');
  const parsed = responseSchema.safeParse(body);
  if (!parsed.success) throw new SlackError('invalid_payload');
  const answer = parsed.data;
  if (answer.delete_original === true) {
    remove(site, channel, target);
    return;
  }
  const contents = readContents(answer);
  const draft = { user: appIdentity.botUserId, thread_ts: answer.thread_ts, ...contents };
  if (answer.replace_original === true && target.source !== undefined) replace(site, channel, target, contents);
  else if (answer.response_type === 'in_channel') post(site, channel, draft);
  else whisper(site, channel, target.user, draft);
}
