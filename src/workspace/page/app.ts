/**
 * What the parts of the page may ask of each other: the state, and the ways to change what is shown.
 */
import type { PageState } from './state.ts';

export interface App {
  state: PageState;
  /** Draws everything again; parts that have not changed keep their nodes. */
  draw(): void;
  openChannel(channel: string, tab?: 'messages' | 'home'): Promise<void>;
  openThread(channel: string, ts: string, focus?: boolean): Promise<void>;
  closeThread(): void;
  /** Puts words into the composer of the open conversation, ready to be sent. */
  suggest(text: string): void;
}
