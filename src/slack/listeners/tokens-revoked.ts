/** Tango is removed from a workspace, or its token taken back: everything of that workspace is deleted. */
import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Edge } from '../edge.ts';
import { workspaceOf } from '../event-key.ts';

export const handleTokensRevoked =
  (edge: Edge) =>
  async ({ event, body }: SlackEventMiddlewareArgs<'tokens_revoked'> & AllMiddlewareArgs): Promise<void> => {
    // A person's token that is taken back says nothing about the workspace.
    if ((event.tokens.bot?.length ?? 0) === 0) return;
    await edge.store.deleteWorkspace(workspaceOf(body));
  };

export const handleAppUninstalled =
  (edge: Edge) =>
  async ({ body }: SlackEventMiddlewareArgs<'app_uninstalled'> & AllMiddlewareArgs): Promise<void> => {
    await edge.store.deleteWorkspace(workspaceOf(body));
  };
