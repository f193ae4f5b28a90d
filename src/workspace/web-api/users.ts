/**
 * users.*: who is in the workspace.
 */
import { z } from 'zod';
import { team } from '../identity.ts';
import type { Fields, User } from '../records.ts';
import { id } from './arguments.ts';
import { type Methods, method } from './method.ts';
import { SlackError } from './slack-error.ts';

export function describeUser(user: User): Fields {
  return {
    id: user.id,
    team_id: team.id,
    name: user.name,
    real_name: user.real_name,
    deleted: false,
    color: user.colour.slice(1),
    tz: Intl.DateTimeFormat().resolvedOptions().timeZone,
    is_bot: user.is_bot,
    is_app_user: false,
    is_admin: false,
    is_restricted: false,
    profile: { real_name: user.real_name, display_name: user.name, title: user.title, team: team.id },
  };
}

export const users: Methods = {
  'users.info': method(z.object({ user: id }), (site, args) => {
    const found = site.people.find(args.user);
    if (found === undefined) throw new SlackError('user_not_found');
    return { user: describeUser(found) };
  }),
  'users.list': method(z.object({}), (site) => ({
    members: site.people.all().map(describeUser),
    response_metadata: { next_cursor: '' },
  })),
};
