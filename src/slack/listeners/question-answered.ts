/** An open question is answered by a press: the service is placed again with that fact. */
import { AnswerValue } from '../../render/slack/actions.ts';
import type { Edge } from '../edge.ts';
import { takeTurn } from '../take-turn.ts';
import { type ActionArgs, pressed, tellPresser, threadKeyOf } from './button-pressed.ts';

export const handleQuestionAnswered =
  (edge: Edge) =>
  async (args: ActionArgs): Promise<void> => {
    await args.ack();
    const value = pressed(AnswerValue, args);
    const key = value && threadKeyOf(args, value.thread);
    if (value === null || key === null) return;
    const thread = await edge.store.thread(key);
    if (!thread?.subject) return tellPresser(edge, args, edge.words.notices.stale);
    await takeTurn(edge, {
      client: args.client,
      key,
      message: null,
      // Read again in its turn: another press may have come before this one.
      act: async (now) => edge.advisor.answerQuestion(now ?? thread, value.question, value.option),
    });
  };
