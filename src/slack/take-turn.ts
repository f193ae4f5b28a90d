/**
 * The way of one turn, whatever began it: show that Tango is at work, get the answer, save the thread, post.
 * Whatever fails, the person is told in one sentence; where not even that can be said, the turn is left for another try.
 */
import type { Exchange } from '../domain/advisor.ts';
import type { Reply, Thread, ThreadKey } from '../domain/conversation.ts';
import type { Part } from '../render/slack/block-kit.ts';
import { renderNotice, renderReply } from '../render/slack/render.ts';
import type { Setting } from '../render/slack/setting.ts';
import { deliverBriefing } from './briefing.ts';
import { type Client, type Edge, settingOf } from './edge.ts';
import { Undelivered } from './journal.ts';
import { HalfPosted, postParts } from './post.ts';
import { type Progress, showProgress } from './progress.ts';
import { describeFailure, isAbsent, isOutage } from './slack-errors.ts';

export interface Turn {
  client: Client;
  key: ThreadKey;
  /** The message that is answered, to mark it where there is no better sign of work. */
  message: string | null;
  act(thread: Thread | null, signal: AbortSignal): Promise<Exchange>;
  draw?(setting: Setting, reply: Reply): Part[];
  /** Where to answer if Tango may not speak in the channel. */
  elsewhere?(): Promise<ThreadKey | null>;
}

async function deliver(edge: Edge, { client, draw = renderReply }: Turn, key: ThreadKey, reply: Reply): Promise<void> {
  if (reply.kind === 'briefing') await deliverBriefing(edge, client, key, reply);
  else await postParts(edge, client, key, draw(settingOf(edge, key), reply));
}

async function deliverSomewhere(edge: Edge, turn: Turn, { reply, thread }: Exchange): Promise<void> {
  try {
    await deliver(edge, turn, turn.key, reply);
  } catch (error) {
    const key = isAbsent(error) ? await turn.elsewhere?.() : null;
    if (!key) throw error;
    await edge.store.saveThread({ ...thread, key });
    await deliver(edge, turn, key, reply);
  }
}

async function apologise(edge: Edge, { client, key }: Turn, failure: unknown): Promise<void> {
  edge.log(`a turn failed: ${describeFailure(failure instanceof HalfPosted ? failure.cause : failure)}`);
  try {
    await postParts(edge, client, key, renderNotice(settingOf(edge, key), edge.words.notices.trouble));
  } catch (error) {
    edge.log(`the apology failed too: ${describeFailure(error)}`);
    if (isOutage(error) && !(failure instanceof HalfPosted)) throw new Undelivered();
  }
}

async function work(edge: Edge, turn: Turn, progress: Progress, signal: AbortSignal): Promise<void> {
  const stopped = () =>
    postParts(edge, turn.client, turn.key, renderNotice(settingOf(edge, turn.key), edge.words.notices.stopped));
  try {
    const exchange = await turn.act(await edge.store.thread(turn.key), signal);
    await progress.shown;
    if (signal.aborted) return void (await stopped());
    // Saved before it is posted: a follow-up may come as soon as the answer is seen.
    await edge.store.saveThread(exchange.thread);
    await deliverSomewhere(edge, turn, exchange);
  } catch (error) {
    await progress.shown;
    if (signal.aborted) return void (await stopped());
    await apologise(edge, turn, error);
  }
}

/**
 * Resolves as soon as the answer stands, so that it is settled at once and a crash after that repeats nothing;
 * the next turn in the thread waits until the sign of work is taken away too.
 */
export function takeTurn(edge: Edge, turn: Turn): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  edge.turns
    .run(turn.key, async (signal) => {
      const progress = showProgress(edge, turn.client, turn.key, turn.message);
      await work(edge, turn, progress, signal).then(resolve, reject);
      await progress.end();
    })
    .catch(reject);
  return promise;
}
