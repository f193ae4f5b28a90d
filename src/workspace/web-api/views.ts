/**
 * views.*: modals, opened with the trigger of something a person did, and the App Home.
 */
import { z } from 'zod';
import { completeView } from '../interactions/complete-view.ts';
import type { Fields, View } from '../records.ts';
import type { Site } from '../site.ts';
import { id, optionalText, view } from './arguments.ts';
import { type Methods, method } from './method.ts';
import { SlackError } from './slack-error.ts';

function modal(site: Site, input: Fields): View {
  if (input.type !== 'modal') throw new SlackError('invalid_arguments', ['[ERROR] view must be a modal']);
  const complete = completeView(input);
  if (complete.external_id !== '' && site.modals.findByExternalId(complete.external_id) !== undefined) {
    throw new SlackError('duplicate_external_id');
  }
  return complete;
}

function triggered(site: Site, triggerId: string) {
  const trigger = site.triggers.exchange(triggerId);
  if (typeof trigger === 'string') throw new SlackError(trigger);
  return trigger;
}

export const views: Methods = {
  'views.open': method(z.object({ trigger_id: id, view }), (site, args) => {
    const complete = modal(site, args.view);
    const { user, client } = triggered(site, args.trigger_id);
    site.modals.open(user, client, complete);
    return { view: site.modals.find(complete.id)?.view ?? complete };
  }),
  'views.push': method(z.object({ trigger_id: id, view }), (site, args) => {
    const complete = modal(site, args.view);
    const { user, client, view: from } = triggered(site, args.trigger_id);
    if (from === null) throw new SlackError('invalid_trigger_id');
    if (!site.modals.push(user, client, complete)) throw new SlackError('push_limit_reached');
    return { view: site.modals.find(complete.id)?.view ?? complete };
  }),
  'views.update': method(
    z.object({ view_id: optionalText, external_id: optionalText, hash: optionalText, view }),
    (site, args) => {
      const byExternalId = args.external_id === undefined ? undefined : site.modals.findByExternalId(args.external_id);
      const open = site.modals.find(args.view_id ?? byExternalId?.id ?? '');
      if (open === undefined) throw new SlackError('not_found');
      if (args.hash !== undefined && args.hash !== open.view.hash) throw new SlackError('hash_conflict');
      site.modals.replace(open.view.id, completeView(args.view));
      return { view: site.modals.find(open.view.id)?.view };
    },
  ),
  'views.publish': method(z.object({ user_id: id, hash: optionalText, view }), (site, args) => {
    if (site.people.find(args.user_id) === undefined) throw new SlackError('user_not_found');
    if (args.view.type !== 'home') throw new SlackError('invalid_arguments', ['[ERROR] view must be a home tab']);
    const old = site.homes.of(args.user_id);
    if (args.hash !== undefined && old !== undefined && args.hash !== old.hash) throw new SlackError('hash_conflict');
    const complete = completeView(args.view);
    const published = { ...complete, id: old?.id ?? complete.id };
    site.homes.publish(args.user_id, published);
    site.changes.publish({ type: 'home', to: args.user_id, view: published });
    return { view: published };
  }),
};
