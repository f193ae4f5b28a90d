/** `/tango`: what to do is its first word; the answer is a thread under a first message that says who asked what. */
import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Ask, ThreadKey } from '../../domain/conversation.ts';
import { renderNotice, renderOpening, renderReply } from '../../render/slack/render.ts';
import { type Edge, settingOf } from '../edge.ts';
import { workspaceOf } from '../event-key.ts';
import { plainWords } from '../slack-text.ts';
import { takeTurn } from '../take-turn.ts';
import { openVenue } from '../venue.ts';
import { whisper } from '../whisper.ts';

type Args = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

export function parseCommand(text: string): { as: Ask; text: string } {
  const said = plainWords(text);
  const [, word = '', rest = ''] = /^(place|ask|brief|help)\b[\s:]*([\s\S]*)$/i.exec(said) ?? [];
  const first = word.toLowerCase();
  if (said === '' || (first === 'help' && rest === '')) return { as: 'help', text: '' };
  if (first === 'place' || first === 'ask' || first === 'brief') return { as: first, text: rest.trim() };
  return { as: 'talk', text: said };
}

const WANTS = { place: 'place-what', ask: 'ask-what', brief: 'brief-what' } as const;

export const handleCommandTango =
  (edge: Edge) =>
  async ({ ack, command, body, client, respond }: Args): Promise<void> => {
    await ack();
    const workspace = workspaceOf(body);
    const user = command.user_id;
    const { as, text } = parseCommand(command.text ?? '');
    const nowhere: ThreadKey = { workspace, channel: command.channel_id, thread: `command-${command.trigger_id}` };
    const setting = settingOf(edge, nowhere);
    if (as === 'help') return whisper(edge, respond, renderReply(setting, { kind: 'help' }));
    if (text === '' && as !== 'talk')
      return whisper(edge, respond, renderNotice(setting, edge.words.notices[WANTS[as]]));

    const opening = renderOpening(setting, user, edge.words.notices.asked, text);
    const venue = await openVenue(edge, client, command.channel_id, { workspace, user, opening });
    if (venue === null) {
      // No place to talk in, so there is one answer, for this person's eyes, without buttons that nobody could answer.
      const { reply } = await edge.advisor.respond({ key: nowhere, user, text, as }, null);
      return whisper(edge, respond, renderReply(setting, reply), { pressable: false });
    }
    if (venue.direct) await whisper(edge, respond, renderNotice(setting, edge.words.notices['went-direct']));
    const { key } = venue;
    await takeTurn(edge, {
      client,
      key,
      message: null,
      act: (before, signal) => edge.advisor.respond({ key, user, text, as }, before, signal),
    });
  };
