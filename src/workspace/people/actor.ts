/**
 * The person acting, and the parts every interaction payload has in common.
 */
import { appIdentity, team } from '../identity.ts';
import type { Channel, Fields, User } from '../records.ts';
import type { Site } from '../site.ts';

export interface Actor {
  user: User;
  /** The browser tab, to which modals are bound. */
  client: string;
}

/** Why a person's action could not be carried out, in words for the person. */
export class ActionRefused extends Error {}

export function commonPayload({ user }: Actor): Fields {
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: team.id },
    team: { id: team.id, domain: team.domain },
    api_app_id: appIdentity.appId,
    token: 'local-verification-token',
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function channelOf(site: Site, actor: Actor, id: string): Channel {
  const channel = site.channels.find(id);
  if (channel === undefined || !site.channels.has(id, actor.user.id)) throw new ActionRefused('No such channel.');
  return channel;
}

export const channelPayload = (channel: Channel): Fields => ({
  id: channel.id,
  name: channel.kind === 'im' ? 'directmessage' : channel.name,
});
