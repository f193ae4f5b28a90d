/** Remembers which of Slack's newer methods a server doesn't know, so that each is tried once and then done without. */
import type { Log } from './log.ts';
import { describeFailure, isUnknownMethod } from './slack-errors.ts';

export class KnownMethods {
  readonly #unknown = new Set<string>();
  readonly #said = new Set<string>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** The same trouble with every message would bury everything else in the log. */
  #once(line: string): void {
    if (this.#said.has(line)) return;
    this.#said.add(line);
    this.#log(line);
  }

  knows(method: string): boolean {
    return !this.#unknown.has(method);
  }

  forget(method: string): void {
    this.#unknown.add(method);
  }

  /** For what is nice to have: gives null where the server can't do it, this time or ever. */
  async attempt<T>(method: string, call: () => Promise<T>): Promise<T | null> {
    if (!this.knows(method)) return null;
    try {
      return await call();
    } catch (error) {
      if (isUnknownMethod(error)) {
        this.#unknown.add(method);
        this.#log(`this server has no ${method}; doing without it`);
      } else {
        this.#once(`${method} failed: ${describeFailure(error)}`);
      }
      return null;
    }
  }
}
