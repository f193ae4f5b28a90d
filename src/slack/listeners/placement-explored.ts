/**
 * The row of buttons under an answer: details, why, what would change it, risks, a briefing.
 * Each does what the same words typed into the thread do, so that there is one way through the advisor.
 */
import type { Exchange } from '../../domain/advisor.ts';
import type { Thread } from '../../domain/conversation.ts';
import { actionIds, ThreadValue } from '../../render/slack/actions.ts';
import type { View } from '../../render/slack/placement-card.ts';
import { renderAnswerDetails, renderPlacement, renderReply } from '../../render/slack/render.ts';
import type { Edge } from '../edge.ts';
import { takeTurn } from '../take-turn.ts';
import { type ActionArgs, pressed, tellPresser, threadKeyOf } from './button-pressed.ts';

const VIEWS: Record<string, { view: View; words: string }> = {
  [actionIds.showDetails]: { view: 'details', words: 'Why?' },
  [actionIds.showWhy]: { view: 'why', words: 'Why?' },
  [actionIds.showMoves]: { view: 'moves', words: 'What would change this?' },
  [actionIds.showRisks]: { view: 'risks', words: 'What are the risks?' },
  [actionIds.showQuestions]: { view: 'questions', words: 'What are the open questions?' },
};

/** The placement as it stands in the thread, with what people corrected there. */
async function placementNow(edge: Edge, thread: Thread, user: string, words: string): Promise<Exchange> {
  // The button speaks of the placement, whatever was talked about in between.
  const about: Thread = { ...thread, last: 'placement' };
  const exchange = await edge.advisor.respond({ key: thread.key, user, text: words, as: 'talk' }, about);
  if (exchange.reply.kind === 'placement' || thread.subject === null) return exchange;
  const { text, answers } = thread.subject;
  const placement = edge.advisor.place(text, answers);
  return { thread, reply: { kind: 'placement', placement, answers, focus: 'all', changes: [] } };
}

export const handlePlacementExplored =
  (edge: Edge) =>
  async (args: ActionArgs): Promise<void> => {
    await args.ack();
    const value = pressed(ThreadValue, args);
    const key = value && threadKeyOf(args, value.thread);
    const wish = VIEWS[args.action.action_id];
    if (key === null || wish === undefined) return;
    const thread = await edge.store.thread(key);
    if (!thread?.subject) return tellPresser(edge, args, edge.words.notices.stale);
    await takeTurn(edge, {
      client: args.client,
      key,
      message: null,
      act: (now) => placementNow(edge, now ?? thread, args.body.user.id, wish.words),
      draw: (setting, reply) =>
        reply.kind === 'placement' ? renderPlacement(setting, reply, wish.view) : renderReply(setting, reply),
    });
  };

export const handleMakeBriefing =
  (edge: Edge) =>
  async (args: ActionArgs): Promise<void> => {
    await args.ack();
    const value = pressed(ThreadValue, args);
    const key = value && threadKeyOf(args, value.thread);
    if (key === null) return;
    const message = { key, user: args.body.user.id, text: 'Make a briefing', as: 'talk' as const };
    await takeTurn(edge, {
      client: args.client,
      key,
      message: null,
      act: (now, signal) => edge.advisor.respond(message, now, signal),
    });
  };

export const handleSayMore =
  (edge: Edge) =>
  async (args: ActionArgs): Promise<void> => {
    await args.ack();
    const value = pressed(ThreadValue, args);
    const key = value && threadKeyOf(args, value.thread);
    if (key === null) return;
    const thread = await edge.store.thread(key);
    const question = thread?.lastQuestion;
    if (!thread || !question) {
      return tellPresser(edge, args, edge.words.notices.stale);
    }
    await takeTurn(edge, {
      client: args.client,
      key,
      message: null,
      act: async (now, signal) => ({
        thread: now ?? thread,
        reply: { kind: 'answer', answer: await edge.advisor.ask(question, signal) },
      }),
      draw: (setting, reply) =>
        reply.kind === 'answer' ? renderAnswerDetails(setting, reply.answer) : renderReply(setting, reply),
    });
  };
