/** A thumb up or down is answered with thanks to the one who gave it. Keeping it, with consent, comes with the feedback store. */
import { FeedbackValue } from '../../render/slack/actions.ts';
import type { Edge } from '../edge.ts';
import { type ActionArgs, tellPresser } from './button-pressed.ts';

export const handleFeedbackGiven =
  (edge: Edge) =>
  async (args: ActionArgs): Promise<void> => {
    await args.ack();
    const value = FeedbackValue.safeParse('value' in args.action ? args.action.value : undefined).data;
    if (value !== undefined) await tellPresser(edge, args, edge.words.feedback[`thanks-${value}`]);
  };
