/**
 * auth.test and apps.connections.open: who a token is, and the way into Socket Mode.
 */
import { z } from 'zod';
import { appIdentity, team } from '../identity.ts';
import { type Methods, method } from './method.ts';

export const app: Methods = {
  'auth.test': method(z.object({}), (site) => ({
    url: `${site.origin}/`,
    team: team.name,
    team_id: team.id,
    user: 'tango',
    user_id: appIdentity.botUserId,
    bot_id: appIdentity.botId,
    is_enterprise_install: false,
  })),
  'apps.connections.open': method(
    z.object({}),
    (site) => ({
      url: `${site.origin.replace(/^http/, 'ws')}/socket?ticket=${site.socketMode.newTicket()}&app_id=${appIdentity.appId}`,
    }),
    'app',
  ),
  'api.test': method(z.object({}), () => ({}), 'none'),
};
