/**
 * A person submits or closes a modal; what the app answers in its acknowledgement decides what the modal does next.
 */
import { z } from 'zod';
import { completeView } from '../interactions/complete-view.ts';
import type { Fields, StateValues, View } from '../records.ts';
import type { Site } from '../site.ts';
import { ActionRefused, type Actor, commonPayload } from './actor.ts';

const fields = z.record(z.string(), z.unknown());
const responseSchema = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: fields }),
  z.object({ response_action: z.literal('push'), view: fields }),
  z.object({ response_action: z.literal('clear') }),
]);

export const TROUBLE = 'We had some trouble connecting. Try again?';
export type Submission = { ok: true } | { ok: false; errors: Record<string, string>; message: string };

function ownModal(site: Site, actor: Actor, id: string): View {
  const open = site.modals.find(id);
  if (open === undefined || open.user !== actor.user.id) throw new ActionRefused('This modal is no longer open.');
  return open.view;
}

function respond(site: Site, actor: Actor, view: View, payload: Fields): Submission {
  if (payload.response_action === undefined) {
    site.modals.closeFrom(view.id);
    return { ok: true };
  }
  const parsed = responseSchema.safeParse(payload);
  if (!parsed.success) return { ok: false, errors: {}, message: TROUBLE };
  const answer = parsed.data;
  if (answer.response_action === 'errors') {
    const known = new Set(view.blocks.map((block) => block.block_id));
    const fits = Object.keys(answer.errors).some((blockId) => known.has(blockId));
    return { ok: false, errors: answer.errors, message: fits ? '' : TROUBLE };
  }
  if (answer.response_action === 'clear') site.modals.clear(actor.client);
  else {
    try {
      const next = completeView(answer.view);
      if (answer.response_action === 'update') site.modals.replace(view.id, next);
      else site.modals.push(actor.user.id, actor.client, next);
    } catch (error) {
      site.log(`workspace: the view in a response_action was refused: ${String(error)}`);
      return { ok: false, errors: {}, message: TROUBLE };
    }
  }
  return { ok: true };
}

export async function submit(site: Site, actor: Actor, id: string, values: StateValues): Promise<Submission> {
  const view = ownModal(site, actor, id);
  const payload = {
    type: 'view_submission',
    ...commonPayload(actor),
    trigger_id: site.triggers.create({ user: actor.user.id, client: actor.client, view: view.id }),
    view: { ...view, state: { values } },
    response_urls: [],
  };
  const ack = await site.socketMode.send({ type: 'interactive', payload, acceptsResponse: true });
  if (!ack.acked) return { ok: false, errors: {}, message: TROUBLE };
  return respond(site, actor, view, ack.payload);
}

/** `all` is the cross in the corner, which clears the whole stack; otherwise only the top view goes. */
export async function closeModal(
  site: Site,
  actor: Actor,
  id: string,
  all: boolean,
  values: StateValues,
): Promise<void> {
  const view = ownModal(site, actor, id);
  const closed = all || view.clear_on_close === true ? site.modals.clear(actor.client) : site.modals.closeFrom(view.id);
  for (const gone of closed.filter((candidate) => candidate.notify_on_close === true)) {
    const state = { values: gone.id === id ? values : {} };
    const payload = { type: 'view_closed', ...commonPayload(actor), view: { ...gone, state }, is_cleared: all };
    await site.socketMode.send({ type: 'interactive', payload, acceptsResponse: false });
  }
}
