/**
 * A person writes a message, possibly with files, in a channel, a direct message or a thread.
 */
import { randomUUID } from 'node:crypto';
import { describeFile, noteShare } from '../files.ts';
import { limits } from '../limits.ts';
import { post } from '../posting.ts';
import type { FileRecord, Message } from '../records.ts';
import type { Site } from '../site.ts';
import { ActionRefused, type Actor, channelOf } from './actor.ts';
import { userText } from './user-text.ts';

export interface Saying {
  channel: string;
  text: string;
  thread_ts?: string | undefined;
  files?: string[] | undefined;
}

export function say(site: Site, actor: Actor, { channel: id, text, thread_ts, files = [] }: Saying): Message {
  const channel = channelOf(site, actor, id);
  const typed = userText(site, text.trim());
  if (typed.length > limits.text) throw new ActionRefused('This message is too long: 40,000 characters is the most.');
  const records = files.map((file) => site.files.find(file)).filter((file) => file !== undefined);
  if (records.some((file) => file.user !== actor.user.id)) throw new ActionRefused('This file is not yours.');
  if (typed === '' && records.length === 0) throw new ActionRefused('There is nothing to send.');
  const attached = records.length === 0 ? {} : { files: records, subtype: 'file_share' };
  const draft = { user: actor.user.id, text: typed, thread_ts, client_msg_id: randomUUID(), ...attached };
  const message = post(site, channel, draft);
  for (const record of records) noteShare(site, record, channel, message.ts);
  site.readMarks.move(actor.user.id, channel.id, message.ts);
  return message;
}

export async function upload(site: Site, actor: Actor, name: string, bytes: Uint8Array): Promise<FileRecord> {
  if (bytes.length === 0) throw new ActionRefused('The file is empty.');
  const file = describeFile(site, { name, size: bytes.length, user: actor.user.id });
  await site.files.write(file.id, bytes);
  site.files.save(file, false);
  return file;
}
