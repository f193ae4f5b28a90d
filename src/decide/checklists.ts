/** The three checklists (codebook section 13): each item met, not met, or unclear where the text gives no ground. */
import type { Checklist } from '../domain/codebook.ts';
import { type Facts, strengthOf } from './condition.ts';
import { FIRM } from './framework.ts';

export type ChecklistStates = Record<string, Record<string, 'met' | 'not-met' | 'unclear'>>;

export function checklistsOf(checklists: readonly Checklist[], facts: Facts): ChecklistStates {
  const stateOf = (item: Checklist['items'][number]) => {
    if (strengthOf(item.met, facts) >= FIRM) return 'met';
    return item.notMet && strengthOf(item.notMet, facts) >= FIRM ? 'not-met' : 'unclear';
  };
  return Object.fromEntries(checklists.map((c) => [c.id, Object.fromEntries(c.items.map((i) => [i.id, stateOf(i)]))]));
}
