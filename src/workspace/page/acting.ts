/**
 * Connects drawn blocks with the app: an element that was used is sent, marked while waiting, and marked if nobody answered.
 */
import type { Block, Fields, StateValues } from '../records.ts';
import { call, type Place } from './api.ts';
import type { BlockContext } from './blocks/block-context.ts';
import { textOf } from './blocks/block-context.ts';
import { showToast } from './toast.ts';

const ACTIVE = new Set(['actions', 'section', 'context_actions', 'card', 'carousel']);

export function actingContext(
  place: Place,
  surface: BlockContext['surface'],
  values: StateValues,
  errors: Record<string, string> = {},
): BlockContext {
  async function send(block: Block, element: Fields, value: Fields, control: HTMLElement): Promise<void> {
    // An input tells the app only on submission, unless it says otherwise.
    if (!ACTIVE.has(block.type) && block.dispatch_action !== true) return;
    control.setAttribute('aria-busy', 'true');
    const ids = { block_id: block.block_id ?? '', action_id: textOf(element.action_id) };
    try {
      const { acked } = await call('press', { place, ...ids, value, values });
      if (!acked) showToast('Tango did not answer in time. Try again.');
    } finally {
      control.removeAttribute('aria-busy');
    }
  }
  return {
    values,
    errors,
    surface,
    act: (block, element, value, control) => void send(block, element, value, control).catch(() => {}),
  };
}
