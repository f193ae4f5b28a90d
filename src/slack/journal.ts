/**
 * Keeps every delivery before Bolt acknowledges it, and settles it when it is answered.
 * Bolt acknowledges before its listeners run, so only here, in front of Bolt, can a crash lose nothing and a retry answer nothing twice.
 */
import type { App, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import type { KeptEvent, Store } from '../domain/store.ts';
import { eventKey } from './event-key.ts';
import type { Log } from './log.ts';
import { describeFailure, isOutage } from './slack-errors.ts';

/** Nobody could be told anything, neither an answer nor an apology: worth another try. */
export class Undelivered extends Error {
  override name = 'Undelivered';
}

const AGAIN_AFTER_MS = [15_000, 60_000, 300_000];
/** An answer to what somebody asked the day before yesterday would only puzzle. */
const TOO_OLD_MS = 24 * 3600_000;

export interface Journal {
  /** Answers what a former run kept and did not get to. */
  catchUp(): Promise<void>;
  close(): void;
}

export interface JournalOptions {
  store: Store;
  log: Log;
  againAfterMs?: readonly number[];
}

/** Stands itself in front of `app.processEvent`, which is what receivers call. */
export async function keepJournal(app: App, { store, log, ...options }: JournalOptions): Promise<Journal> {
  const process = app.processEvent.bind(app);
  const againAfterMs = options.againAfterMs ?? AGAIN_AFTER_MS;
  const timers = new Set<NodeJS.Timeout>();
  let closed = false;
  // Read before the first new event comes, which would else be taken for a leftover.
  const leftovers = await store.unsettledEvents();

  async function answer(event: ReceiverEvent, kept: KeptEvent, tries: number): Promise<void> {
    try {
      await process(event);
    } catch (error) {
      log(`${kept.id} was not answered: ${describeFailure(error)}`);
      if (error instanceof Undelivered || isOutage(error)) return later(kept, tries);
    }
    await store.settleEvent(kept.workspace, kept.id);
  }

  function later(kept: KeptEvent, tries: number): void {
    const delay = againAfterMs[tries];
    // Out of patience: it stays unsettled, for the next start.
    if (delay === undefined || closed) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void again(kept, tries + 1);
    }, delay);
    timers.add(timer);
  }

  async function again(kept: KeptEvent, tries: number): Promise<void> {
    try {
      const body = z.record(z.string(), z.unknown()).parse(JSON.parse(kept.payload));
      await answer({ body, ack: async () => {} }, kept, tries);
    } catch (error) {
      log(`${kept.id} could not be taken up again: ${describeFailure(error)}`);
    }
  }

  app.processEvent = async (event) => {
    const key = eventKey(event.body);
    if (key === null) return process(event).catch((error) => log(`not answered: ${describeFailure(error)}`));
    const kept: KeptEvent = { ...key, payload: JSON.stringify(event.body), receivedAtMs: Date.now() };
    // Where it can't be kept this throws, nothing is acknowledged, and Slack sends it again.
    if (await store.keepEvent(kept)) return answer(event, kept, 0);
    return event.ack();
  };

  return {
    async catchUp() {
      for (const kept of leftovers.splice(0)) {
        if (Date.now() - kept.receivedAtMs > TOO_OLD_MS) await store.settleEvent(kept.workspace, kept.id);
        else await again(kept, 0);
      }
    },
    close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
