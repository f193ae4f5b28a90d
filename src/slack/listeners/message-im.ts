/** Somebody writes to Tango directly: each message outside a thread begins one. */
import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { answerMessage } from '../answer-message.ts';
import type { Edge } from '../edge.ts';
import { workspaceOf } from '../event-key.ts';

type Args = SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs;

/** A person's own new message. Edits, deletions, joins and bots have another subtype or a bot's id. */
const Said = z.object({
  channel_type: z.literal('im'),
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
  bot_id: z.undefined().optional(),
  channel: z.string(),
  user: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  files: z.array(z.unknown()).default([]),
});

export const handleMessageIm =
  (edge: Edge) =>
  async ({ event, body, client, context }: Args): Promise<void> => {
    const said = Said.safeParse(event).data;
    if (said === undefined || said.user === context.botUserId) return;
    const { channel, ts, thread_ts, user, text, files } = said;
    await answerMessage(edge, client, {
      workspace: workspaceOf(body),
      channel,
      ts,
      thread: thread_ts ?? ts,
      user,
      text,
      files: files.length > 0,
      self: context.botUserId,
    });
  };
