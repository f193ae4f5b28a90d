/** All of Tango as it ships, the real Bolt app over a real socket against the embedded workspace; only the model is the test's. */
import { readFileSync, rmSync } from 'node:fs';
import { expect } from 'vitest';
import { type Assembly, assemble } from '../../src/assembly.ts';
import type { Model } from '../../src/domain/model.ts';
import type { Talk } from '../../src/domain/talk.ts';
import { KNOWLEDGE_ROOT } from '../../src/load/knowledge.ts';
import { loadFile } from '../../src/load/yaml.ts';
import { Words } from '../../src/render/slack/words.ts';
import { briefingFileOf } from '../../src/serve.ts';
import { startSlack } from '../../src/slack/app.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { blockProblems } from '../../src/workspace/limits.ts';
import type { Person } from '../../src/workspace/people/person.ts';
import type { Block, Message } from '../../src/workspace/records.ts';
import { startWorkspace, type WorkspaceOptions } from '../../src/workspace/workspace.ts';
import { hasSources, sharedSources } from '../shipped.ts';
import { eventually, temporaryFolder } from '../workspace/with-workspace.ts';

export const GENERAL = 'C0GENERAL1';
/** One of the examples of the risk "do it yourself, without a say", so that however the reader learns, it is placed with that risk. */
export const SERVICE =
  'Volunteers took over the bus line after the county cut it. The county sets the route and gives no support.';
const WITHIN_MS = 15_000;

interface Call {
  method: string;
  args: Record<string, unknown>;
}

export interface Journey {
  /** What Tango called, in order. */
  calls: Call[];
  log: string[];
  /** Ids of what was delivered to Tango, as often as it was. */
  delivered: string[];
  tango: Assembly;
  botToken: string;
  /** The same person each time: windows open in the tab in which the button was pressed. */
  person(name: string): Person;
  /** Says it to Tango in a channel and waits for the first answer in the thread. */
  tell(text: string): Promise<{ ts: string; answer: Message }>;
  /** Goes on in a thread and waits for the answer to this. */
  goOn(ts: string, text: string): Promise<Message>;
  /** Presses the button whose action id begins so, and waits for what comes of it in the thread. */
  press(ts: string, message: Message, id: string): Promise<Message>;
  thread(ts: string): Message[];
  /** Ends Tango and starts it again on what it kept. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const buttonsOf = (message: Message) =>
  (message.blocks ?? []).flatMap((block) =>
    (Array.isArray(block.elements) ? block.elements : []).flatMap((element) =>
      typeof element.action_id === 'string' ? [{ block: String(block.block_id), action: element.action_id }] : [],
    ),
  );

/** Everything that Tango posted or opened must be such that Slack would take it. */
function expectSlackTakes(calls: readonly Call[]): void {
  for (const { method, args } of calls) {
    if (typeof args.blocks === 'string')
      expect(blockProblems(JSON.parse(args.blocks), 'message'), `${method} ${args.text}`).toEqual([]);
    if (typeof args.view === 'string') {
      const view = JSON.parse(args.view) as { type: 'modal' | 'home'; blocks: Block[] };
      expect(blockProblems(view.blocks, view.type), method).toEqual([]);
    }
  }
}

export interface JourneyOptions extends Partial<WorkspaceOptions> {
  model?: Model | null;
  talk?: Talk | null;
  /** How long Tango takes to keep a delivery, which it does before it acknowledges it. */
  keepingTakesMs?: number;
}

export async function startJourney(options: JourneyOptions = {}): Promise<Journey> {
  const { model = null, talk = null, keepingTakesMs = 0 } = options;
  const dataFolder = temporaryFolder();
  const calls: Call[] = [];
  const log: string[] = [];
  const delivered: string[] = [];
  const manifest: unknown = JSON.parse(readFileSync('slack-manifest.json', 'utf8'));
  const workspace = await startWorkspace({
    port: 0,
    dataFolder,
    manifest,
    ...options,
    intercept(method, args) {
      calls.push({ method, args });
      return options.intercept?.(method, args);
    },
  });
  const assembly = assemble({ sourcesFolder: hasSources ? sharedSources : null, dataFolder }, model, talk);

  async function connect() {
    const store = openSqliteStore(dataFolder);
    const keep = store.keepEvent.bind(store);
    store.keepEvent = async (event) => {
      delivered.push(event.id);
      const fresh = await keep(event);
      await new Promise((resolve) => setTimeout(resolve, keepingTakesMs));
      return fresh;
    };
    const { botToken, appToken, apiUrl } = workspace;
    const slack = await startSlack({
      config: { transport: 'socket', botToken, appToken, apiUrl },
      advisor: assembly.advisor,
      store,
      names: assembly.names,
      words: loadFile(Words, KNOWLEDGE_ROOT, 'knowledge/words/en.yaml'),
      briefingFile: briefingFileOf(assembly),
      log: (line) => void log.push(line),
    });
    return async () => {
      await slack.stop();
      await store.close();
    };
  }
  let disconnect = await connect();

  const people = new Map<string, Person>();
  const person = (name: string) => {
    const known = people.get(name) ?? workspace.person(name);
    people.set(name, known);
    return known;
  };
  const thread = (ts: string) => person('amina').thread(GENERAL, ts);
  const next = (ts: string, after: number) => eventually(() => thread(ts)[after], WITHIN_MS);
  return {
    calls,
    log,
    delivered,
    tango: assembly,
    botToken: workspace.botToken,
    person,
    thread,
    async tell(text) {
      const { ts } = person('amina').say({ channel: GENERAL, text: `@Tango ${text}` });
      return { ts, answer: await next(ts, 1) };
    },
    async goOn(ts, text) {
      const before = thread(ts).length;
      person('amina').say({ channel: GENERAL, text: `@Tango ${text}`, thread_ts: ts });
      return next(ts, before + 1);
    },
    async press(ts, message, id) {
      const before = thread(ts).length;
      const button = buttonsOf(message).find(({ action }) => action.startsWith(id));
      if (button === undefined) throw new Error(`no button ${id} in: ${message.text}`);
      await person('amina').press({ channel: GENERAL, ts: message.ts }, button.block, button.action);
      return next(ts, before);
    },
    async restart() {
      await disconnect();
      disconnect = await connect();
    },
    async close() {
      await disconnect();
      await workspace.close();
      rmSync(dataFolder, { recursive: true, force: true });
      expectSlackTakes(calls);
    },
  };
}
