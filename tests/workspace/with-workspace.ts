/**
 * Sets up a workspace in a temporary folder for a test, and a real Bolt app on it, and takes both down again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../src/workspace/workspace.ts';

export interface TestWorkspace extends Workspace {
  dataFolder: string;
  client: WebClient;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tango-workspace-'));
}

export async function openWorkspace(options: Partial<WorkspaceOptions> = {}): Promise<TestWorkspace> {
  const dataFolder = options.dataFolder ?? temporaryFolder();
  const workspace = await startWorkspace({ port: 0, ...options, dataFolder });
  const client = new WebClient(workspace.botToken, {
    slackApiUrl: workspace.apiUrl,
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 0 },
  });
  return { ...workspace, dataFolder, client };
}

export async function closeWorkspace(workspace: TestWorkspace): Promise<void> {
  await workspace.close();
  rmSync(workspace.dataFolder, { recursive: true, force: true });
}

/** A Bolt app as anybody would make one, only with another address for Slack. */
export async function startApp(workspace: Workspace, listen: (app: App) => void): Promise<App> {
  const app = new App({
    token: workspace.botToken,
    appToken: workspace.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: workspace.apiUrl },
  });
  listen(app);
  await app.start();
  return app;
}

/** Waits until something is so, because the app answers in its own time. */
export async function eventually<Result>(look: () => Result | undefined | false, withinMs = 4000): Promise<Result> {
  const end = Date.now() + withinMs;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`nothing within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
