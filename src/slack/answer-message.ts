/** A message to Tango, from a channel or a direct message, becomes a turn in its thread. */
import type { WorkspaceId } from '../domain/conversation.ts';
import { renderNotice } from '../render/slack/render.ts';
import { type Client, type Edge, settingOf } from './edge.ts';
import { postParts } from './post.ts';
import { plainWords } from './slack-text.ts';
import { takeTurn } from './take-turn.ts';

export interface Incoming {
  workspace: WorkspaceId;
  channel: string;
  ts: string;
  thread: string;
  user: string;
  text: string;
  files: boolean;
  self: string | undefined;
}

export async function answerMessage(edge: Edge, client: Client, incoming: Incoming): Promise<void> {
  const { workspace, channel, thread, user } = incoming;
  const key = { workspace, channel, thread };
  const text = plainWords(incoming.text, incoming.self);
  if (text === '') {
    const { notices } = edge.words;
    const notice = renderNotice(settingOf(edge, key), incoming.files ? notices.file : notices.empty);
    return void (await postParts(edge, client, key, notice));
  }
  await takeTurn(edge, {
    client,
    key,
    message: incoming.ts,
    act: (before, signal) => edge.advisor.respond({ key, user, text, as: 'talk' }, before, signal),
  });
}
