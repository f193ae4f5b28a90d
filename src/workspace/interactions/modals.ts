/**
 * The modals open in each browser tab: a stack of at most three views, of which the last is shown.
 * They live in memory, as a modal does not survive the closing of a tab.
 */
import type { Changes } from '../changes.ts';
import { randomId } from '../ids.ts';
import type { View } from '../records.ts';

const STACK_LIMIT = 3;

export interface Modals {
  find(viewId: string): { view: View; user: string; client: string } | undefined;
  findByExternalId(externalId: string): View | undefined;
  open(user: string, client: string, view: View): boolean;
  push(user: string, client: string, view: View): boolean;
  replace(viewId: string, view: View): void;
  /** Takes the view off its stack and returns it with what lies above it. */
  closeFrom(viewId: string): View[];
  clear(client: string): View[];
  of(client: string): View[];
}

export function createModals(changes: Changes): Modals {
  const stacks = new Map<string, { user: string; views: View[] }>();

  function set(user: string, client: string, views: View[]): void {
    if (views.length === 0) stacks.delete(client);
    else stacks.set(client, { user, views });
    changes.publish({ type: 'modals', to: user, client, views });
  }
  function find(viewId: string) {
    for (const [client, { user, views }] of stacks) {
      const view = views.find((candidate) => candidate.id === viewId);
      if (view !== undefined) return { view, user, client };
    }
    return undefined;
  }
  return {
    find,
    findByExternalId(externalId) {
      const views = [...stacks.values()].flatMap((stack) => stack.views);
      return views.find((view) => view.external_id === externalId);
    },
    open(user, client, view) {
      set(user, client, [{ ...view, root_view_id: view.id, previous_view_id: null }]);
      return true;
    },
    push(user, client, view) {
      const views = stacks.get(client)?.views ?? [];
      if (views.length >= STACK_LIMIT) return false;
      const root = views[0]?.id ?? view.id;
      set(user, client, [...views, { ...view, root_view_id: root, previous_view_id: views.at(-1)?.id ?? null }]);
      return true;
    },
    replace(viewId, view) {
      const found = find(viewId);
      if (found === undefined) return;
      const views = stacks.get(found.client)?.views ?? [];
      const ids = { id: viewId, root_view_id: found.view.root_view_id, previous_view_id: found.view.previous_view_id };
      const next = { ...view, ...ids, hash: `${Date.now()}.${randomId('', 8)}` };
      set(
        found.user,
        found.client,
        views.map((old) => (old.id === viewId ? next : old)),
      );
    },
    closeFrom(viewId) {
      const found = find(viewId);
      if (found === undefined) return [];
      const views = stacks.get(found.client)?.views ?? [];
      const at = views.findIndex((view) => view.id === viewId);
      set(found.user, found.client, views.slice(0, at));
      return views.slice(at);
    },
    clear(client) {
      const stack = stacks.get(client);
      if (stack !== undefined) set(stack.user, client, []);
      return stack?.views ?? [];
    },
    of: (client) => stacks.get(client)?.views ?? [],
  };
}
