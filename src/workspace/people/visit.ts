/**
 * Smaller things people do that the app hears of: opening its Home or messages, reacting, pressing Stop; and reading.
 */

import { appIdentity } from '../identity.ts';
import { nextTs } from '../ids.ts';
import type { Site } from '../site.ts';
import { showReactions } from '../web-api/reactions.ts';
import { ActionRefused, type Actor, channelOf } from './actor.ts';

export function openApp(site: Site, { user }: Actor, tab: 'home' | 'messages'): void {
  const channel = site.channels.directWith(user.id);
  const view = tab === 'home' ? site.homes.of(user.id) : undefined;
  const event = { type: 'app_home_opened', user: user.id, channel: channel?.id, tab, event_ts: nextTs() };
  site.delivery.event('app_home_opened', view === undefined ? event : { ...event, view });
}

export function react(site: Site, actor: Actor, place: { channel: string; ts: string }, name: string): void {
  const channel = channelOf(site, actor, place.channel);
  const message = site.messages.find(channel.id, place.ts);
  if (message === undefined) throw new ActionRefused('This message is gone.');
  const added = site.reactions.add(channel.id, message.ts, name, actor.user.id);
  if (!added) site.reactions.remove(channel.id, message.ts, name, actor.user.id);
  showReactions(site, channel.id, message.ts);
  const type = added ? 'reaction_added' : 'reaction_removed';
  const item = { type: 'message', channel: channel.id, ts: message.ts };
  const event = { type, user: actor.user.id, reaction: name, item, item_user: message.user, event_ts: nextTs() };
  site.delivery.event(type, event);
}

/** The Stop button: the app is told, and has to stop and say so itself. */
export function stop(site: Site, actor: Actor, place: { channel: string; thread_ts: string }): void {
  const channel = channelOf(site, actor, place.channel);
  const streaming = site.messages
    .thread(channel.id, place.thread_ts)
    .filter((message) => message.streaming_state === 'in_progress' && message.user === appIdentity.botUserId)
    .map((message) => message.ts);
  site.delivery.event('agent_session_stopped', {
    type: 'agent_session_stopped',
    channel: channel.id,
    user: actor.user.id,
    thread_ts: place.thread_ts,
    streaming_message_ts: streaming,
    event_ts: nextTs(),
  });
}

export function markRead(site: Site, actor: Actor, channelId: string): void {
  const channel = channelOf(site, actor, channelId);
  const latest = site.messages.latest(channel.id);
  if (latest !== undefined) site.readMarks.move(actor.user.id, channel.id, latest.ts);
}
