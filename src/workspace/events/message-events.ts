/**
 * The events that follow from a message: mentions in channels, messages in direct messages, changes and deletions.
 * The bot's own messages are reported too, as Slack does: an app has to ignore itself.
 */
import { appIdentity } from '../identity.ts';
import { nextTs } from '../ids.ts';
import type { Channel, Message } from '../records.ts';
import type { Site } from '../site.ts';

const SUBSCRIPTION = { im: 'message.im', channel: 'message.channels' } as const;

export function reportPosted(site: Site, channel: Channel, message: Message): void {
  const place = { channel: channel.id, event_ts: message.ts };
  const type = channel.kind === 'im' ? 'im' : 'channel';
  site.delivery.event(SUBSCRIPTION[channel.kind], { ...message, ...place, channel_type: type });
  const mentioned = message.text.includes(`<@${appIdentity.botUserId}>`);
  if (channel.kind === 'channel' && mentioned && message.bot_id === undefined) {
    site.delivery.event('app_mention', { ...message, ...place, type: 'app_mention' });
  }
}

export function reportChanged(site: Site, channel: Channel, message: Message, previous: Message): void {
  const ts = nextTs();
  const event = { type: 'message', subtype: 'message_changed', hidden: true, message, previous_message: previous };
  const place = { channel: channel.id, channel_type: channel.kind, ts, event_ts: ts };
  site.delivery.event(SUBSCRIPTION[channel.kind], { ...event, ...place });
}

export function reportDeleted(site: Site, channel: Channel, previous: Message): void {
  const ts = nextTs();
  const event = { type: 'message', subtype: 'message_deleted', hidden: true, deleted_ts: previous.ts };
  const place = { channel: channel.id, channel_type: channel.kind, ts, event_ts: ts };
  site.delivery.event(SUBSCRIPTION[channel.kind], { ...event, previous_message: previous, ...place });
}
