/**
 * A person uses a shortcut the app offers, on a message or from anywhere.
 */
import { nextTs } from '../ids.ts';
import type { Site } from '../site.ts';
import { ActionRefused, type Actor, channelOf, channelPayload, commonPayload } from './actor.ts';

export interface ShortcutUse {
  callback_id: string;
  message?: { channel: string; ts: string } | undefined;
}

export async function shortcut(
  site: Site,
  actor: Actor,
  { callback_id, message: place }: ShortcutUse,
): Promise<boolean> {
  const kind = place === undefined ? 'global' : 'message';
  const offered = site.manifest.features.shortcuts;
  if (!offered.some((candidate) => candidate.callback_id === callback_id && candidate.type === kind)) {
    throw new ActionRefused('The app does not offer this shortcut.');
  }
  const common = {
    ...commonPayload(actor),
    callback_id,
    action_ts: nextTs(),
    trigger_id: site.triggers.create({ user: actor.user.id, client: actor.client, view: null }),
  };
  if (place === undefined) {
    const payload = { type: 'shortcut', ...common };
    return (await site.socketMode.send({ type: 'interactive', payload, acceptsResponse: false })).acked;
  }
  const channel = channelOf(site, actor, place.channel);
  const message = site.messages.find(channel.id, place.ts);
  if (message === undefined) throw new ActionRefused('This message is gone.');
  const source = { ts: message.ts, ephemeral: false, thread_ts: message.thread_ts };
  const path = site.responseUrls.create({ channel: channel.id, user: actor.user.id, source });
  const about = { channel: channelPayload(channel), message_ts: message.ts, message, response_url: site.origin + path };
  const payload = { type: 'message_action', ...common, ...about };
  return (await site.socketMode.send({ type: 'interactive', payload, acceptsResponse: false })).acked;
}
