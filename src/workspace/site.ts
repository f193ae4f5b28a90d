/**
 * Everything a running workspace consists of, gathered in one object that the API, the page and the people's actions share.
 */
import type { AppManifest } from './app-manifest.ts';
import { type Changes, createChanges } from './changes.ts';
import { type Database, openDatabase } from './database.ts';
import { createDelivery, type Delivery } from './events/delivery.ts';
import { createSocketMode, type SocketMode, type Timing } from './events/socket-mode.ts';
import { createModals, type Modals } from './interactions/modals.ts';
import { createResponseUrls, type ResponseUrls } from './interactions/response-urls.ts';
import { createTriggers, type Triggers } from './interactions/triggers.ts';
import { seed } from './seed.ts';
import { type Channels, createChannels } from './state/channels.ts';
import { type Conversations, createConversations } from './state/conversations.ts';
import { createEphemerals, type Ephemerals } from './state/ephemerals.ts';
import { createFiles, type Files } from './state/files.ts';
import { createHomes, type Homes } from './state/homes.ts';
import { createMessages, type Messages } from './state/messages.ts';
import { createPeople, type People } from './state/people.ts';
import { createReactions, type Reactions } from './state/reactions.ts';
import { createReadMarks, type ReadMarks } from './state/read-marks.ts';
import { readTokens, type Tokens } from './state/tokens.ts';

export interface Site {
  /** `http://127.0.0.1:<port>`; known only once the server listens. */
  origin: string;
  database: Database;
  manifest: AppManifest;
  tokens: Tokens;
  people: People;
  channels: Channels;
  messages: Messages;
  ephemerals: Ephemerals;
  reactions: Reactions;
  files: Files;
  homes: Homes;
  conversations: Conversations;
  readMarks: ReadMarks;
  changes: Changes;
  socketMode: SocketMode;
  delivery: Delivery;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  modals: Modals;
  /** How long a stream may last; Slack ends it after about five minutes. */
  streamLifeMs: number;
  log: (line: string) => void;
}

export interface SiteOptions {
  dataFolder: string;
  manifest: AppManifest;
  timing: Timing;
  streamLifeMs: number;
  log: (line: string) => void;
}

export function createSite({ dataFolder, manifest, timing, streamLifeMs, log }: SiteOptions): Site {
  const database = openDatabase(dataFolder);
  seed(database);
  const reactions = createReactions(database);
  const changes = createChanges();
  const socketMode = createSocketMode(timing);
  socketMode.onConnection((count) => changes.publish({ type: 'app', connected: count > 0 }));
  return {
    origin: '',
    database,
    manifest,
    tokens: readTokens(database),
    people: createPeople(database),
    channels: createChannels(database),
    messages: createMessages(database, reactions),
    ephemerals: createEphemerals(),
    reactions,
    files: createFiles(database, dataFolder),
    homes: createHomes(database),
    conversations: createConversations(database),
    readMarks: createReadMarks(database),
    changes,
    socketMode,
    delivery: createDelivery(socketMode, manifest, timing),
    triggers: createTriggers(),
    responseUrls: createResponseUrls(),
    modals: createModals(changes),
    streamLifeMs,
    log,
  };
}

export function closeSite(site: Site): void {
  site.delivery.close();
  site.socketMode.close();
  site.conversations.close();
  site.database.close();
}
