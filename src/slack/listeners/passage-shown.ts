/** "Show the passage": a window with the source's place, our note and the paper's own words. */
import type { Citation } from '../../domain/citation.ts';
import { PassageValue, ThreadValue } from '../../render/slack/actions.ts';
import { passageModal, passagesModal } from '../../render/slack/passage-modal.ts';
import { renderPassages } from '../../render/slack/render.ts';
import type { Edge } from '../edge.ts';
import { whisper } from '../whisper.ts';
import { type ActionArgs, pressed, tellPresser, threadAt, threadKeyOf } from './button-pressed.ts';

async function open(edge: Edge, args: ActionArgs, citations: readonly Citation[]): Promise<void> {
  const { words, names, methods } = edge;
  const setting = { words, names, thread: '' };
  const [only, ...others] = citations;
  if (only === undefined) return;
  const view = others.length === 0 ? passageModal(setting, only) : passagesModal(setting, citations);
  const { trigger_id } = args.body;
  const opened = await methods.attempt('views.open', () => args.client.views.open({ trigger_id, view }));
  if (opened !== null) return;
  // No window here: the same to this person's eyes alone, in the conversation.
  await whisper(edge, args.respond, renderPassages(setting, citations), { thread: threadAt(args) });
}

export const handlePassageShown =
  (edge: Edge) =>
  async (args: ActionArgs): Promise<void> => {
    await args.ack();
    const citation = pressed(PassageValue, args);
    if (citation !== null) await open(edge, args, [citation]);
  };

export const handlePassagesShown =
  (edge: Edge) =>
  async (args: ActionArgs): Promise<void> => {
    await args.ack();
    const value = pressed(ThreadValue, args);
    const key = value && threadKeyOf(args, value.thread);
    const subject = key && (await edge.store.thread(key))?.subject;
    if (!subject) return tellPresser(edge, args, edge.words.notices.stale);
    // Placed again rather than remembered: the same words always give the same placement, and so the same citations.
    await open(edge, args, edge.advisor.place(subject.text, subject.answers).citations);
  };
