/**
 * The one way a message comes into the workspace, changes or leaves it: stored, shown on the pages, told to the app.
 */
import { reportChanged, reportDeleted, reportPosted } from './events/message-events.ts';
import { appIdentity, team } from './identity.ts';
import { nextTs } from './ids.ts';
import type { Block, Channel, FileRecord, Message } from './records.ts';
import type { Site } from './site.ts';

export interface Draft {
  user: string;
  text: string;
  thread_ts?: string | undefined;
  blocks?: Block[] | undefined;
  files?: FileRecord[] | undefined;
  metadata?: Message['metadata'];
  attachments?: Message['attachments'];
  subtype?: string | undefined;
  streaming_state?: Message['streaming_state'];
  client_msg_id?: string | undefined;
}

/** A reply to a reply belongs to the thread's root, whichever timestamp was named. */
export function rootOf(site: Site, channel: string, threadTs: string | undefined): string | undefined {
  if (threadTs === undefined) return undefined;
  return site.messages.find(channel, threadTs)?.thread_ts ?? threadTs;
}

export function compose(site: Site, channel: Channel, draft: Draft): Message {
  const bot = draft.user === appIdentity.botUserId ? { bot_id: appIdentity.botId, app_id: appIdentity.appId } : {};
  const thread = rootOf(site, channel.id, draft.thread_ts);
  const parent = thread === undefined ? undefined : site.messages.find(channel.id, thread)?.user;
  const reply = thread === undefined ? {} : { thread_ts: thread, parent_user_id: parent };
  return { type: 'message', team: team.id, ts: nextTs(), ...draft, ...bot, ...reply };
}

function showRoot(site: Site, channel: string, message: Message): void {
  if (message.thread_ts === undefined || message.thread_ts === message.ts) return;
  const root = site.messages.find(channel, message.thread_ts);
  if (root !== undefined) site.changes.publish({ type: 'message', channel, message: root });
}

export function post(site: Site, channel: Channel, draft: Draft): Message {
  const message = compose(site, channel, draft);
  site.messages.save(channel.id, message);
  if (message.bot_id !== undefined) endStatus(site, channel.id, message.thread_ts ?? message.ts);
  site.changes.publish({ type: 'message', channel: channel.id, message });
  showRoot(site, channel.id, message);
  reportPosted(site, channel, message);
  return message;
}

/** `silent` keeps the many small steps of a stream from becoming events. */
export function revise(site: Site, channel: Channel, message: Message, silent = false): void {
  const previous = site.messages.find(channel.id, message.ts);
  site.messages.save(channel.id, message);
  const stored = site.messages.find(channel.id, message.ts) ?? message;
  site.changes.publish({ type: 'message', channel: channel.id, message: stored });
  if (!silent && previous !== undefined) reportChanged(site, channel, message, previous);
}

export function withdraw(site: Site, channel: Channel, message: Message): void {
  site.messages.remove(channel.id, message.ts);
  const { ts, thread_ts } = message;
  site.changes.publish({ type: 'message_removed', channel: channel.id, ts, thread_ts });
  showRoot(site, channel.id, message);
  reportDeleted(site, channel, message);
}

/** Shows a message to one person; nothing is stored and no event is sent. */
export function whisper(site: Site, channel: Channel, to: string, draft: Draft): Message {
  const message: Message = { ...compose(site, channel, draft), is_ephemeral: true };
  site.ephemerals.add(channel.id, to, message);
  site.changes.publish({ type: 'message', channel: channel.id, message, to });
  return message;
}

export function unwhisper(site: Site, channel: string, ts: string): void {
  const found = site.ephemerals.find(channel, ts);
  if (found === undefined) return;
  site.ephemerals.remove(channel, ts);
  site.changes.publish({ type: 'message_removed', channel, ts, thread_ts: found.message.thread_ts, to: found.to });
}

export function endStatus(site: Site, channel: string, threadTs: string): void {
  if (!site.conversations.clearStatus(channel, threadTs)) return;
  site.changes.publish({ type: 'status', status: { channel, thread_ts: threadTs, status: '', loading_messages: [] } });
}
