/** Puts a briefing into its thread as a file, or as numbered messages where the server takes no files. */
import type { ThreadKey } from '../domain/conversation.ts';
import { renderBriefingText } from '../render/slack/render.ts';
import { fill } from '../render/slack/words.ts';
import { type BriefingReply, type Client, type Edge, settingOf } from './edge.ts';
import { postParts } from './post.ts';

export async function deliverBriefing(edge: Edge, client: Client, key: ThreadKey, reply: BriefingReply): Promise<void> {
  const { filename, content, text } = await edge.briefingFile(reply);
  const uploaded = await edge.methods.attempt('files', () =>
    client.filesUploadV2({
      channel_id: key.channel,
      thread_ts: key.thread,
      file: content,
      filename,
      title: fill(edge.words.briefing.title, { topic: reply.topic }).slice(0, 250),
      initial_comment: edge.words.briefing.done,
    }),
  );
  if (uploaded === null) await postParts(edge, client, key, renderBriefingText(settingOf(edge, key), text));
}
