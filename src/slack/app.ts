/** Starts the one Bolt app, over a socket or over HTTP as configured, and puts the journal in front of it. */
import { App, HTTPReceiver, type Receiver, SocketModeReceiver, UnknownError, webApi } from '@slack/bolt';
import type { Advisor } from '../domain/advisor.ts';
import type { Names } from '../domain/names.ts';
import type { Store } from '../domain/store.ts';
import type { Words } from '../render/slack/words.ts';
import { boltLogger, withoutTokens } from './bolt-logger.ts';
import type { SlackConfig } from './config.ts';
import type { Edge } from './edge.ts';
import { keepJournal } from './journal.ts';
import { KnownMethods } from './known-methods.ts';
import { listen } from './listen.ts';
import type { Log } from './log.ts';
import { describeFailure } from './slack-errors.ts';
import { Turns } from './turns.ts';

export interface SlackOptions {
  config: SlackConfig;
  advisor: Advisor;
  store: Store;
  names: Names;
  words: Words;
  briefingFile: Edge['briefingFile'];
  log: Log;
}

const PATIENCE_MS = 5000;
const DAY_MS = 24 * 3600_000;
const KEEP_DAYS = 90;
// Bolt's own policy tries for half an hour; nobody waits that long for an answer.
const clientOptions = (config: SlackConfig, log: Log) => ({
  retryConfig: { retries: 3, factor: 2, minTimeout: 300, maxTimeout: 2000 },
  timeout: 10_000,
  logger: boltLogger(log),
  ...(config.apiUrl !== undefined && { slackApiUrl: config.apiUrl }),
});

async function whoAmI(config: SlackConfig, log: Log) {
  try {
    const me = await new webApi.WebClient(config.botToken, clientOptions(config, log)).auth.test();
    return { botId: me.bot_id ?? '', botUserId: me.user_id ?? '' };
  } catch (error) {
    throw new Error(`${describeFailure(error)} – check SLACK_BOT_TOKEN`, { cause: error });
  }
}

function receiverFor(config: SlackConfig, log: Log): Receiver {
  const logger = boltLogger(log);
  if (config.transport === 'http') return new HTTPReceiver({ signingSecret: config.signingSecret, logger });
  // The socket's own client keeps its own, patient policy: it must find its way back after an outage.
  const { retryConfig: _, ...options } = clientOptions(config, log);
  return new SocketModeReceiver({ appToken: config.appToken, logger, installerOptions: { clientOptions: options } });
}

async function start(app: App, config: SlackConfig): Promise<void> {
  try {
    if (config.transport === 'http') await app.start({ port: config.port, host: config.host });
    else await app.start();
  } catch (error) {
    const hint = config.transport === 'socket' ? 'check SLACK_APP_TOKEN' : `is port ${config.port} free?`;
    throw new Error(`${describeFailure(error)} – ${hint}`, { cause: error });
  }
}

export async function startSlack(options: SlackOptions): Promise<{ stop(): Promise<void> }> {
  const { config, store, advisor, names, words, briefingFile } = options;
  const log: Log = (line) => options.log(withoutTokens(line));
  const app = new App({
    ...(await whoAmI(config, log)),
    token: config.botToken,
    receiver: receiverFor(config, log),
    clientOptions: clientOptions(config, log),
    logger: boltLogger(log),
    tokenVerificationEnabled: false,
    convoStore: false,
  });
  const edge: Edge = {
    advisor,
    store,
    names,
    words,
    briefingFile,
    log,
    methods: new KnownMethods(log),
    turns: new Turns(),
  };
  listen(app, edge);
  // The journal decides what a failure means, so it has to see it, without the wrapping that Bolt puts around it.
  app.error(async (error) => {
    throw error instanceof UnknownError ? error.original : error;
  });
  const journal = await keepJournal(app, { store, log });
  await start(app, config);
  void journal.catchUp().catch((error) => log(`catching up failed: ${describeFailure(error)}`));

  const forget = () =>
    store
      .forgetBefore(Date.now() - KEEP_DAYS * DAY_MS)
      .catch((error) => log(`forgetting failed: ${describeFailure(error)}`));
  const daily = setInterval(forget, DAY_MS);
  daily.unref();
  void forget();
  return {
    async stop() {
      clearInterval(daily);
      journal.close();
      await app.stop();
      await edge.turns.idle(PATIENCE_MS);
    },
  };
}
