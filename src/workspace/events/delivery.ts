/**
 * Delivers events to the app and keeps trying as Slack does: again at once, after a minute, after five.
 * Events that find no connection wait for one, so nothing said while the app starts is lost.
 */
import type { AppManifest } from '../app-manifest.ts';
import { appIdentity, team } from '../identity.ts';
import { randomId, seconds } from '../ids.ts';
import type { Fields } from '../records.ts';
import type { Ack, SocketMode, Timing } from './socket-mode.ts';

export interface Delivery {
  /** `subscription` is the name in the manifest (`message.im`), which may differ from the event's own type. */
  event(subscription: string, event: Fields): void;
  close(): void;
}

export function createDelivery(socketMode: SocketMode, manifest: AppManifest, timing: Timing): Delivery {
  const subscribed = new Set(manifest.settings.event_subscriptions.bot_events);
  const timers = new Set<NodeJS.Timeout>();
  let held: { payload: Fields; attempt: number }[] = [];
  let closed = false;

  async function attempt(payload: Fields, count: number): Promise<void> {
    const retry = count === 0 ? undefined : { attempt: count, reason: 'timeout' };
    const ack: Ack = await socketMode.send({ type: 'events_api', payload, acceptsResponse: false, retry });
    if (ack.acked || closed) return;
    if (ack.reason === 'not_connected') {
      held.push({ payload, attempt: count });
      return;
    }
    const delay = timing.retryAfterMs[count];
    if (delay === undefined) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void attempt(payload, count + 1);
    }, delay);
    timers.add(timer);
  }

  socketMode.onConnection((count) => {
    if (count === 0) return;
    const ready = held;
    held = [];
    for (const { payload, attempt: tried } of ready) void attempt(payload, tried);
  });

  return {
    event(subscription, event) {
      if (!subscribed.has(subscription)) return;
      const authorization = { enterprise_id: null, team_id: team.id, user_id: appIdentity.botUserId };
      const payload = {
        token: 'local-verification-token',
        team_id: team.id,
        context_team_id: team.id,
        context_enterprise_id: null,
        api_app_id: appIdentity.appId,
        event,
        type: 'event_callback',
        event_id: randomId('Ev'),
        event_time: seconds(),
        authorizations: [{ ...authorization, is_bot: true, is_enterprise_install: false }],
        is_ext_shared_channel: false,
        event_context: randomId('4-', 40),
      };
      void attempt(payload, 0);
    },
    close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
