/**
 * Trigger ids: the permission to open a modal for a person who has just done something.
 * Slack's last three seconds and work once; a trigger also remembers in which browser tab the modal belongs.
 */
import { randomId } from '../ids.ts';

const LIFE_MS = 3000;

export interface Trigger {
  user: string;
  client: string;
  /** Set when the person acted inside an open view: then `views.push` may follow. */
  view: string | null;
}

export type TriggerResult = Trigger | 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

export interface Triggers {
  create(trigger: Trigger): string;
  exchange(id: string): TriggerResult;
}

export function createTriggers(): Triggers {
  const known = new Map<string, { trigger: Trigger; made: number; used: boolean }>();
  return {
    create(trigger) {
      const id = `${Date.now()}.${randomId('', 12)}`;
      known.set(id, { trigger, made: Date.now(), used: false });
      setTimeout(() => known.delete(id), 10 * LIFE_MS).unref();
      return id;
    },
    exchange(id) {
      const found = known.get(id);
      if (found === undefined) return 'invalid_trigger_id';
      if (found.used) return 'exchanged_trigger_id';
      if (Date.now() - found.made > LIFE_MS) return 'expired_trigger_id';
      found.used = true;
      return found.trigger;
    },
  };
}
