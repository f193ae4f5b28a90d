/** The store's port: what Tango keeps. Every call is bound to one workspace; the same contract tests run on every adapter. */
import type { Thread, ThreadKey, WorkspaceId } from './conversation.ts';

export interface KeptEvent {
  workspace: WorkspaceId;
  /** Slack's `event_id`, or a key made of the payload's own ids. */
  id: string;
  payload: string;
  receivedAtMs: number;
}

export interface Store {
  /** Remembers a thread's state; the last write wins. */
  saveThread(thread: Thread): Promise<void>;
  thread(key: ThreadKey): Promise<Thread | null>;
  /**
   * Keeps an event before it is acted on.
   * @returns false where the event is there already: a duplicate, to be left alone
   */
  keepEvent(event: KeptEvent): Promise<boolean>;
  /** Marks a kept event as answered. */
  settleEvent(workspace: WorkspaceId, id: string): Promise<void>;
  /**
   * Events kept but never answered (the process ended in between), oldest first. An event belongs to the store that kept
   * it, until that store is closed or its process ends; then to the first that asks. What another holds is not given.
   */
  unsettledEvents(): Promise<KeptEvent[]>;
  /** Forgets settled events and threads older than the given time. */
  forgetBefore(timeMs: number): Promise<void>;
  /** Deletes everything of a workspace (the app was removed). */
  deleteWorkspace(workspace: WorkspaceId): Promise<void>;
  close(): Promise<void>;
}
