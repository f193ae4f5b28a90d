/**
 * agents.sessions.* and assistant.threads.*: what an agent shows beside its messages while it works.
 */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { endStatus } from '../posting.ts';
import type { Session } from '../records.ts';
import type { Site } from '../site.ts';
import { id, json, optionalText, text } from './arguments.ts';
import { channelById, type Methods, method } from './method.ts';

const thread = { channel_id: id, thread_ts: id };
const title = z.string().min(1).max(200);
const states = z.enum(['active', 'processing', 'suspended', 'closed']);

export function saveSession(site: Site, channel: string, threadTs: string, session: Session): void {
  site.conversations.saveSession(channel, threadTs, session);
  site.changes.publish({ type: 'session', channel, thread_ts: threadTs, session });
}

function rename(site: Site, channel: string, threadTs: string, name: string): void {
  const session = site.conversations.session(channel, threadTs);
  saveSession(site, channel, threadTs, { status: session?.status ?? 'active', title: name });
}

const statusArguments = z.object({
  ...thread,
  status: text,
  loading_messages: json(z.array(z.string()).max(limits.loadingMessages).optional()),
});

export const agents: Methods = {
  'assistant.threads.setStatus': method(statusArguments, (site, args) => {
    const channel = channelById(site, args.channel_id).id;
    const { thread_ts, status, loading_messages = [] } = args;
    if (status === '') {
      endStatus(site, channel, thread_ts);
      return {};
    }
    const shown = { channel, thread_ts, status, loading_messages };
    site.conversations.setStatus(shown, () => {
      site.changes.publish({ type: 'status', status: { ...shown, status: '', loading_messages: [] } });
    });
    site.changes.publish({ type: 'status', status: shown });
    return {};
  }),
  'assistant.threads.setTitle': method(z.object({ ...thread, title }), (site, args) => {
    rename(site, channelById(site, args.channel_id).id, args.thread_ts, args.title);
    return {};
  }),
  'assistant.threads.setSuggestedPrompts': method(
    z.object({
      channel_id: id,
      thread_ts: optionalText,
      title: optionalText,
      prompts: json(z.array(z.object({ title: z.string().min(1), message: z.string().min(1) })).max(limits.prompts)),
    }),
    (site, args) => {
      const channel = channelById(site, args.channel_id).id;
      const set = { thread_ts: args.thread_ts ?? '', title: args.title ?? '', prompts: args.prompts };
      site.conversations.savePrompts(channel, set);
      site.changes.publish({ type: 'prompts', channel, ...set });
      return {};
    },
  ),
  'agents.sessions.setStatus': method(
    z.object({ channel_id: id, thread_ts: id, status: states, title: title.optional() }),
    (site, args) => {
      const channel = channelById(site, args.channel_id).id;
      const old = site.conversations.session(channel, args.thread_ts);
      // A title given here only names a new session.
      const session = { status: args.status, title: old?.title ?? args.title ?? '' };
      saveSession(site, channel, args.thread_ts, session);
      return { ...session, agent_status: session.status };
    },
  ),
  'agents.sessions.rename': method(z.object({ ...thread, title }), (site, args) => {
    rename(site, channelById(site, args.channel_id).id, args.thread_ts, args.title);
    return { title: args.title };
  }),
};
