/** Somebody names Tango in a channel: it answers in the thread of that message, and only there. */
import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { answerMessage } from '../answer-message.ts';
import type { Edge } from '../edge.ts';
import { workspaceOf } from '../event-key.ts';

type Args = SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs;

export const handleAppMentioned =
  (edge: Edge) =>
  async ({ event, body, client, context }: Args): Promise<void> => {
    // An edited message was answered when it was sent; other bots are not people; in direct messages `message` comes too.
    if (event.edited !== undefined || event.bot_id !== undefined || event.user === undefined) return;
    if (event.channel.startsWith('D')) return;
    await answerMessage(edge, client, {
      workspace: workspaceOf(body),
      channel: event.channel,
      ts: event.ts,
      thread: event.thread_ts ?? event.ts,
      user: event.user,
      text: event.text,
      files: (event.files?.length ?? 0) > 0,
      self: context.botUserId,
    });
  };
