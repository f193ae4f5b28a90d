/** The message shortcut "Place this service": places the words of a message, in its thread or, where Tango isn't, in a direct message. */
import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { renderNotice, renderOpening } from '../../render/slack/render.ts';
import { type Edge, settingOf } from '../edge.ts';
import { workspaceOf } from '../event-key.ts';
import { plainWords } from '../slack-text.ts';
import { takeTurn } from '../take-turn.ts';
import { openDirect } from '../venue.ts';
import { whisper } from '../whisper.ts';

type Args = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

export const handlePlaceThisService =
  (edge: Edge) =>
  async ({ ack, shortcut, body, client, context, respond }: Args): Promise<void> => {
    await ack();
    const workspace = workspaceOf(body);
    const { channel, message, user } = shortcut;
    const threadOfMessage: unknown = message.thread_ts;
    const thread = typeof threadOfMessage === 'string' ? threadOfMessage : message.ts;
    const key = { workspace, channel: channel.id, thread };
    const { notices } = edge.words;
    const text = plainWords(message.text ?? '', context.botUserId);
    if (text === '') return whisper(edge, respond, renderNotice(settingOf(edge, key), notices['shortcut-empty']));
    await takeTurn(edge, {
      client,
      key,
      message: message.ts,
      act: (before, signal) => edge.advisor.respond({ key, user: user.id, text, as: 'place' }, before, signal),
      async elsewhere() {
        const opening = renderOpening(settingOf(edge, key), user.id, notices.placing, text);
        const direct = await openDirect(edge, client, { workspace, user: user.id, opening });
        if (direct !== null) await whisper(edge, respond, renderNotice(settingOf(edge, key), notices['went-direct']));
        return direct;
      },
    });
  };
