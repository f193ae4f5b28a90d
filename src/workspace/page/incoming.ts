/**
 * Takes in what has changed in the workspace and brings the tab's state up to date.
 */
import type { Change } from '../change.ts';
import type { Message } from '../records.ts';
import { call } from './api.ts';
import type { App } from './app.ts';
import { isMe, nameOf } from './directory.ts';
import { isReply, placeMessage, statusKey } from './state.ts';
import { announce } from './toast.ts';

/** In the conversation with the app an answer is a thread: it opens by itself for the question just asked. */
function opensByItself(app: App, channel: string, threadTs: string): boolean {
  const { state } = app;
  const place = state.overview.channels.find((candidate) => candidate.id === channel);
  if (place?.kind !== 'im' || state.channel !== channel || state.tab !== 'messages') return false;
  const last = state.messages.filter((message) => !isReply(message) && isMe(message.user)).at(-1);
  return last?.ts === threadTs && state.thread?.ts !== threadTs;
}

function takeMessage(app: App, channel: string, message: Message): void {
  const { state } = app;
  const reply = isReply(message);
  const fresh = !state.messages.some((known) => known.ts === message.ts);
  if (channel === state.channel && !reply) {
    state.messages = placeMessage(state.messages, message);
    if (fresh && state.tab === 'messages') void call('read', { channel });
  } else if (!reply && !isMe(message.user)) state.unread.add(channel);
  const root = reply ? message.thread_ts : message.ts;
  if (state.thread !== null && channel === state.thread.channel && root === state.thread.ts) {
    state.thread.messages = placeMessage(state.thread.messages, message);
  } else if (reply && root !== undefined && !isMe(message.user) && opensByItself(app, channel, root)) {
    void app.openThread(channel, root);
  }
  const spoken = message.streaming_state !== 'in_progress' && !isMe(message.user) && message.edited === undefined;
  if (spoken && channel === state.channel && (fresh || reply))
    announce(`${nameOf(message.user)}: ${message.text.slice(0, 200)}`);
}

function remove(app: App, channel: string, ts: string): void {
  const { state } = app;
  if (channel === state.channel) state.messages = state.messages.filter((message) => message.ts !== ts);
  if (state.thread?.channel === channel)
    state.thread.messages = state.thread.messages.filter((message) => message.ts !== ts);
}

export function takeIn(app: App, change: Change): void {
  const { state } = app;
  switch (change.type) {
    case 'message':
      takeMessage(app, change.channel, change.message);
      break;
    case 'message_removed':
      remove(app, change.channel, change.ts);
      break;
    case 'reactions': {
      const update = (message: Message) =>
        message.ts === change.ts ? { ...message, reactions: change.reactions } : message;
      if (change.channel === state.channel) state.messages = state.messages.map(update);
      if (state.thread?.channel === change.channel) state.thread.messages = state.thread.messages.map(update);
      break;
    }
    case 'status': {
      const { channel, thread_ts } = change.status;
      if (change.status.status === '') state.statuses.delete(statusKey(channel, thread_ts));
      else {
        state.statuses.set(statusKey(channel, thread_ts), change.status);
        if (opensByItself(app, channel, thread_ts)) void app.openThread(channel, thread_ts);
      }
      break;
    }
    case 'prompts': {
      if (change.channel !== state.channel) break;
      const { thread_ts, title, prompts } = change;
      state.prompts = [...state.prompts.filter((set) => set.thread_ts !== thread_ts), { thread_ts, title, prompts }];
      break;
    }
    case 'session':
      state.sessions.set(statusKey(change.channel, change.thread_ts), change.session);
      break;
    case 'home':
      state.overview.home = change.view;
      break;
    case 'modals':
      state.modals = change.views;
      break;
    case 'app':
      state.overview.connected = change.connected;
      break;
  }
  app.draw();
}
