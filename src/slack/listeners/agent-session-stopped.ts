/** The stop button of Slack's agent view: what runs in that thread ends, and says so. */
import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Edge } from '../edge.ts';
import { workspaceOf } from '../event-key.ts';

export const handleAgentSessionStopped =
  (edge: Edge) =>
  async ({ event, body }: SlackEventMiddlewareArgs<'agent_session_stopped'> & AllMiddlewareArgs): Promise<void> => {
    edge.turns.stop({ workspace: workspaceOf(body), channel: event.channel, thread: event.thread_ts });
  };
