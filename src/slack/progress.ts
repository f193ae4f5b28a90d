/**
 * Shows that Tango is at work: Slack's own status line and stop button where there are any, else a reaction, else nothing.
 * None of it may delay or break an answer.
 */
import type { ThreadKey } from '../domain/conversation.ts';
import type { Client, Edge } from './edge.ts';

const REACTION = 'eyes';

export interface Progress {
  /** Resolves when the sign stands, so that it never comes after the answer. */
  shown: Promise<unknown>;
  end(): Promise<void>;
}

export function showProgress(edge: Edge, client: Client, key: ThreadKey, message: string | null): Progress {
  const { methods, words } = edge;
  const at = { channel_id: key.channel, thread_ts: key.thread };
  const session = (status: 'processing' | 'active') =>
    methods.attempt('agents.sessions.setStatus', () => client.agents.sessions.setStatus({ ...at, status }));
  const line = () =>
    methods.attempt('assistant.threads.setStatus', () =>
      client.assistant.threads.setStatus({
        ...at,
        status: words.progress.status,
        loading_messages: words.progress.steps,
      }),
    );
  const reaction = message === null ? null : { channel: key.channel, timestamp: message, name: REACTION };

  async function begin() {
    const [running, status] = await Promise.all([session('processing'), line()]);
    const marked =
      running === null && status === null && reaction !== null
        ? await methods.attempt('reactions.add', () => client.reactions.add(reaction))
        : null;
    return { running, marked };
  }

  const shown = begin();
  return {
    shown,
    async end() {
      // The status line goes by itself when Tango posts.
      const { running, marked } = await shown;
      await Promise.all([
        running && session('active'),
        marked && reaction && methods.attempt('reactions.remove', () => client.reactions.remove(reaction)),
      ]);
    },
  };
}
