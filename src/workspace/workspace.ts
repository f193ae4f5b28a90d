/**
 * Starts the embedded workspace: a Slack on this machine, for running the same Bolt app without a Slack account.
 * It listens on 127.0.0.1 only and keeps all it knows in one folder.
 */
import { readManifest } from './app-manifest.ts';
import type { DisconnectReason } from './events/socket-mode.ts';
import { slackTiming, type Timing } from './events/socket-mode.ts';
import type { Intercept } from './http/api-route.ts';
import { startServer } from './http/server.ts';
import { createPerson, type Person } from './people/person.ts';
import { closeSite, createSite } from './site.ts';
import { endStream } from './web-api/streams.ts';

export interface WorkspaceOptions {
  /** 0 picks a free one. */
  port: number;
  dataFolder: string;
  /** There is no choice of host: the workspace has no passwords and so stays on loopback. */
  host?: never;
  log?: (line: string) => void;
  /** Methods to answer with `unknown_method`, for tests of fallbacks. */
  unknownMethods?: readonly string[];
  /** The app's Slack manifest (parsed JSON): its commands, shortcuts and event subscriptions. */
  manifest?: unknown;
  intercept?: Intercept;
  timing?: Partial<Timing>;
  streamLifeMs?: number;
}

export interface Workspace {
  /** For people: the page. */
  url: string;
  /** For Bolt: `clientOptions.slackApiUrl`. */
  apiUrl: string;
  socketUrl: string;
  botToken: string;
  appToken: string;
  /** Somebody of the workspace by first name, to act as in tests. */
  person(name: string): Person;
  /** Ends the app's connections as Slack does from time to time; clients come back by themselves. */
  disconnect(reason: DisconnectReason): void;
  close(): Promise<void>;
}

export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const site = createSite({
    dataFolder: options.dataFolder,
    manifest: readManifest(options.manifest),
    timing: { ...slackTiming, ...options.timing },
    streamLifeMs: options.streamLifeMs ?? 300_000,
    log: options.log ?? (() => {}),
  });
  const unknownMethods = new Set(options.unknownMethods);
  const server = await startServer(site, options.port, { unknownMethods, intercept: options.intercept }).catch(
    (error) => {
      closeSite(site);
      throw error;
    },
  );
  site.origin = `http://127.0.0.1:${server.port}`;
  for (const { channel, message } of site.messages.streaming()) endStream(site, channel, message.ts);
  return {
    url: `http://localhost:${server.port}`,
    apiUrl: `${site.origin}/api/`,
    socketUrl: `ws://127.0.0.1:${server.port}/socket`,
    botToken: site.tokens.bot,
    appToken: site.tokens.app,
    person: (name) => createPerson(site, name),
    disconnect: (reason) => site.socketMode.disconnect(reason),
    async close() {
      await server.close();
      closeSite(site);
    },
  };
}
