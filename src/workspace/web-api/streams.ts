/**
 * chat.startStream, appendStream, stopStream: a message that grows in front of the reader.
 * The limits that Slack doesn't document are here too: a stream dies after some five minutes and holds 12,000 characters.
 */
import { z } from 'zod';
import { identifyBlocks } from '../blocks/identify-blocks.ts';
import { appIdentity } from '../identity.ts';
import { limits } from '../limits.ts';
import { post, revise } from '../posting.ts';
import type { Message, Session } from '../records.ts';
import type { Site } from '../site.ts';
import { saveSession } from './agents.ts';
import { blocks, id, json, metadata, optionalText } from './arguments.ts';
import { checkBlocks } from './contents.ts';
import { channelById, type Methods, method } from './method.ts';
import { SlackError } from './slack-error.ts';
import { type Chunk, chunkSchema, createStreamParts, type StreamParts } from './stream-parts.ts';

const growth = { markdown_text: optionalText, chunks: json(z.array(chunkSchema).optional()) };
const target = { channel: id, ts: id };
const live = new WeakMap<Site, Map<string, StreamParts>>();

function streamsOf(site: Site): Map<string, StreamParts> {
  const known = live.get(site) ?? new Map<string, StreamParts>();
  live.set(site, known);
  return known;
}

function chunksOf(args: { markdown_text?: string | undefined; chunks?: Chunk[] | undefined }): Chunk[] {
  if (args.markdown_text !== undefined && args.chunks !== undefined) throw new SlackError('invalid_arguments');
  if ((args.markdown_text?.length ?? 0) > limits.markdown) throw new SlackError('msg_too_long');
  return args.chunks ?? (args.markdown_text === undefined ? [] : [{ type: 'markdown_text', text: args.markdown_text }]);
}

function grow(parts: StreamParts, chunks: readonly Chunk[]): void {
  const added = chunks.reduce((sum, chunk) => sum + (chunk.type === 'markdown_text' ? chunk.text.length : 0), 0);
  if (parts.text().length + added > limits.stream) throw new SlackError('msg_too_long');
  parts.add(chunks);
}

function openStream(site: Site, channel: string, ts: string): { parts: StreamParts; message: Message } {
  const message = site.messages.find(channel, ts);
  if (message === undefined) throw new SlackError('message_not_found');
  const parts = streamsOf(site).get(`${channel} ${ts}`);
  if (parts === undefined || message.streaming_state !== 'in_progress') {
    throw new SlackError('message_not_in_streaming_state');
  }
  return { parts, message };
}

/** Also used at the start of a workspace: a stream does not outlive the process that carried it. */
export function endStream(site: Site, channelId: string, ts: string): void {
  streamsOf(site).delete(`${channelId} ${ts}`);
  const channel = site.channels.find(channelId);
  const message = site.messages.find(channelId, ts);
  if (channel !== undefined && message?.streaming_state === 'in_progress') {
    revise(site, channel, { ...message, streaming_state: 'errored' }, true);
  }
}

const startArguments = z.object({
  channel: id,
  thread_ts: id,
  recipient_user_id: optionalText,
  recipient_team_id: optionalText,
  task_display_mode: z.enum(['timeline', 'plan']).default('timeline'),
  ...growth,
});

export const streams: Methods = {
  'chat.startStream': method(startArguments, (site, args) => {
    const channel = channelById(site, args.channel);
    if (channel.kind === 'channel' && args.recipient_team_id === undefined)
      throw new SlackError('missing_recipient_team_id');
    if (channel.kind === 'channel' && args.recipient_user_id === undefined)
      throw new SlackError('missing_recipient_user_id');
    const parts = createStreamParts(args.task_display_mode);
    grow(parts, chunksOf(args));
    const body = { text: parts.text(), blocks: parts.blocks(), streaming_state: 'in_progress' as const };
    const message = post(site, channel, { user: appIdentity.botUserId, thread_ts: args.thread_ts, ...body });
    streamsOf(site).set(`${channel.id} ${message.ts}`, parts);
    setTimeout(() => {
      if (site.database.isOpen) endStream(site, channel.id, message.ts);
    }, site.streamLifeMs).unref();
    return { channel: channel.id, ts: message.ts };
  }),
  'chat.appendStream': method(z.object({ ...target, ...growth }), (site, args) => {
    const channel = channelById(site, args.channel);
    const { parts, message } = openStream(site, channel.id, args.ts);
    const chunks = chunksOf(args);
    if (chunks.length === 0) throw new SlackError('no_text');
    grow(parts, chunks);
    revise(site, channel, { ...message, text: parts.text(), blocks: parts.blocks() }, true);
    return { channel: channel.id, ts: message.ts };
  }),
  'chat.stopStream': method(
    z.object({ ...target, ...growth, blocks, metadata, session_status: optionalText }),
    (site, args) => {
      const channel = channelById(site, args.channel);
      const { parts, message } = openStream(site, channel.id, args.ts);
      const closing = checkBlocks(args.blocks) ?? [];
      // What is given at the stop is added to what was streamed; it does not replace it.
      grow(parts, chunksOf(args));
      streamsOf(site).delete(`${channel.id} ${message.ts}`);
      const done: Message = {
        ...message,
        text: parts.text(),
        blocks: identifyBlocks([...parts.blocks(), ...closing]),
        metadata: args.metadata,
        streaming_state: 'completed',
      };
      revise(site, channel, done);
      const status = z.enum(['active', 'processing', 'suspended', 'closed']).safeParse(args.session_status);
      if (status.success && message.thread_ts !== undefined) {
        const session: Session = site.conversations.session(channel.id, message.thread_ts) ?? {
          status: 'active',
          title: '',
        };
        saveSession(site, channel.id, message.thread_ts, { ...session, status: status.data });
      }
      return { channel: channel.id, ts: message.ts, message: done };
    },
  ),
};
