/**
 * A person uses an element of a message, a modal or the Home tab: the app gets a block_actions payload.
 */
import { z } from 'zod';
import { findElement } from '../blocks/find-element.ts';
import { appIdentity } from '../identity.ts';
import { nextTs } from '../ids.ts';
import type { Block, Fields, Message, StateValues } from '../records.ts';
import type { Site } from '../site.ts';
import { ActionRefused, type Actor, channelOf, channelPayload, commonPayload } from './actor.ts';

export const valuesSchema = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));

export interface Press {
  block_id: string;
  action_id: string;
  /** What the element now holds (`selected_option`, `value`, …), as the state would report it. */
  value: Fields;
  values: StateValues;
}

export type PressPlace = { channel: string; ts: string } | { view: string };

function actionOf(blocks: readonly Block[], press: Press): Fields {
  const element = findElement(blocks, press.block_id, press.action_id);
  if (element === undefined) throw new ActionRefused('This element is no longer there.');
  const { type, text, placeholder, url, icon } = element;
  const own = type === 'button' || type === 'icon_button' ? { text, value: element.value, url, icon } : { placeholder };
  const ids = { type, block_id: press.block_id, action_id: press.action_id, action_ts: nextTs() };
  return { ...own, ...press.value, ...ids };
}

function messageAt(site: Site, actor: Actor, channel: string, ts: string): { message: Message; ephemeral: boolean } {
  const whispered = site.ephemerals.find(channel, ts);
  if (whispered?.to === actor.user.id) return { message: whispered.message, ephemeral: true };
  const message = site.messages.find(channel, ts);
  if (message === undefined) throw new ActionRefused('This message is gone.');
  return { message, ephemeral: false };
}

function fromMessage(site: Site, actor: Actor, place: { channel: string; ts: string }, press: Press): Fields {
  const channel = channelOf(site, actor, place.channel);
  const { message, ephemeral } = messageAt(site, actor, channel.id, place.ts);
  const { ts, thread_ts } = message;
  const source = { ts, ephemeral, thread_ts };
  const path = site.responseUrls.create({ channel: channel.id, user: actor.user.id, source });
  const thread = thread_ts === undefined ? {} : { thread_ts };
  return {
    container: { type: 'message', message_ts: ts, channel_id: channel.id, is_ephemeral: ephemeral, ...thread },
    channel: channelPayload(channel),
    // The content of an ephemeral message is not sent back, only where it was.
    ...(ephemeral ? {} : { message }),
    state: { values: press.values },
    response_url: site.origin + path,
    actions: [actionOf(message.blocks ?? [], press)],
    trigger_id: site.triggers.create({ user: actor.user.id, client: actor.client, view: null }),
  };
}

function fromView(site: Site, actor: Actor, id: string, press: Press): Fields {
  const home = site.homes.of(actor.user.id);
  const found = site.modals.find(id);
  const open = found?.user === actor.user.id ? found.view : undefined;
  const view = home?.id === id ? home : open;
  if (view === undefined) throw new ActionRefused('This view is no longer open.');
  const inModal = view.type === 'modal' ? view.id : null;
  return {
    container: { type: 'view', view_id: view.id },
    view: { ...view, state: { values: press.values } },
    actions: [actionOf(view.blocks, press)],
    trigger_id: site.triggers.create({ user: actor.user.id, client: actor.client, view: inModal }),
  };
}

/** False when the app did not acknowledge in time: the page then marks the element. */
export async function press(site: Site, actor: Actor, place: PressPlace, act: Press): Promise<boolean> {
  const where = 'view' in place ? fromView(site, actor, place.view, act) : fromMessage(site, actor, place, act);
  const payload = { type: 'block_actions', ...commonPayload(actor), ...where, bot_user_id: appIdentity.botUserId };
  const ack = await site.socketMode.send({ type: 'interactive', payload, acceptsResponse: false });
  return ack.acked;
}
