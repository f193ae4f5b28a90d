/**
 * The permanent address of a message, in Slack's form; the page opens it at that message.
 */
import type { Message } from './records.ts';

export function permalink(origin: string, channel: string, message: Message): string {
  const base = `${origin}/archives/${channel}/p${message.ts.replace('.', '')}`;
  const isReply = message.thread_ts !== undefined && message.thread_ts !== message.ts;
  return isReply ? `${base}?thread_ts=${message.thread_ts}&cid=${channel}` : base;
}
