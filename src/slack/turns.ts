/**
 * One turn at a time in each thread, so that "and the risks?" never overtakes the description before it.
 * Also what is running where, for the stop button and for an orderly end.
 */
import type { ThreadKey } from '../domain/conversation.ts';

const nameOf = ({ workspace, channel, thread }: ThreadKey) => JSON.stringify([workspace, channel, thread]);

export class Turns {
  readonly #last = new Map<string, Promise<void>>();
  readonly #running = new Map<string, AbortController>();

  async run(key: ThreadKey, task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const name = nameOf(key);
    const before = this.#last.get(name) ?? Promise.resolve();
    const turn = before.then(async () => {
      const controller = new AbortController();
      this.#running.set(name, controller);
      try {
        await task(controller.signal);
      } finally {
        this.#running.delete(name);
      }
    });
    // The next in line waits for the end of this one, however it ends.
    const ended = turn.catch(() => {});
    this.#last.set(name, ended);
    try {
      await turn;
    } finally {
      if (this.#last.get(name) === ended) this.#last.delete(name);
    }
  }

  /** @returns whether something was running there */
  stop(key: ThreadKey): boolean {
    const controller = this.#running.get(nameOf(key));
    controller?.abort();
    return controller !== undefined;
  }

  /** Waits until all is answered, but not for ever. */
  async idle(patienceMs: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, patienceMs);
    await Promise.race([Promise.allSettled(this.#last.values()), promise]);
    clearTimeout(timer);
  }
}
