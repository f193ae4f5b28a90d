/**
 * A person uses a slash command. What fails is told to the person alone, in Slackbot's words.
 */
import { appIdentity, team } from '../identity.ts';
import { deliverResponse } from '../interactions/respond.ts';
import { whisper } from '../posting.ts';
import type { Fields } from '../records.ts';
import type { Site } from '../site.ts';
import { type Actor, channelOf, channelPayload } from './actor.ts';

export interface CommandUse {
  channel: string;
  command: string;
  text: string;
  thread_ts?: string | undefined;
}

export const SLACKBOT = 'USLACKBOT';

export async function command(site: Site, actor: Actor, use: CommandUse): Promise<void> {
  const channel = channelOf(site, actor, use.channel);
  const { user } = actor;
  const complain = (text: string) =>
    void whisper(site, channel, user.id, { user: SLACKBOT, text, thread_ts: use.thread_ts });
  const known = site.manifest.features.slash_commands.some((offered) => offered.command === use.command);
  if (!known)
    return complain(
      `\`${use.command}\` is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`,
    );
  if (use.thread_ts !== undefined) return complain(`\`${use.command}\` is not supported in threads. Sorry!`);
  const target = { channel: channel.id, user: user.id };
  const { id: channel_id, name: channel_name } = channelPayload(channel);
  const payload: Fields = {
    token: 'local-verification-token',
    team_id: team.id,
    team_domain: team.domain,
    channel_id,
    channel_name,
    user_id: user.id,
    user_name: user.name,
    command: use.command,
    text: use.text,
    api_app_id: appIdentity.appId,
    is_enterprise_install: 'false',
    response_url: site.origin + site.responseUrls.create(target),
    trigger_id: site.triggers.create({ user: user.id, client: actor.client, view: null }),
  };
  const ack = await site.socketMode.send({ type: 'slash_commands', payload, acceptsResponse: true });
  if (!ack.acked) {
    const why = ack.reason === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
    return complain(`\`${use.command}\` failed with the error "${why}"`);
  }
  if (Object.keys(ack.payload).length > 0) deliverResponse(site, target, ack.payload);
}
