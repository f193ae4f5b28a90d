/** Starts Tango as configured: the Slack bot where there are tokens, else the same bot against the embedded workspace. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Assembly, assemble, modelOf, talkOf } from './assembly.ts';
import { type Config, configOf, type SlackSettings } from './config.ts';
import type { Store } from './domain/store.ts';
import { KNOWLEDGE_ROOT } from './load/knowledge.ts';
import { loadFile } from './load/yaml.ts';
import { Words } from './render/slack/words.ts';
import { startSlack } from './slack/app.ts';
import type { BriefingReply } from './slack/edge.ts';
import { openSqliteStore } from './store/sqlite.ts';
import { version } from './version.ts';

export interface Running {
  /** One line for the person who started it. */
  ready: string;
  url: string | null;
  stop(): Promise<void>;
}

type Log = (line: string) => void;

const project = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Postgres where it is configured, and imported only then; else a file in the data folder. */
async function storeOf({ databaseUrl, dataFolder }: Config, log: Log): Promise<Store> {
  if (!databaseUrl) return openSqliteStore(dataFolder);
  const { openPostgresStore } = await import('./store/postgres.ts');
  return openPostgresStore(databaseUrl, log);
}

/** The embedded workspace, and how the bot reaches it. Imported only where it runs. */
async function embedded(config: Config, log: Log) {
  const { startWorkspace } = await import('./workspace/workspace.ts');
  const manifest: unknown = JSON.parse(readFileSync(project('../slack-manifest.json'), 'utf8'));
  const workspace = await startWorkspace({ port: config.port, dataFolder: config.dataFolder, manifest, log });
  const slack: SlackSettings = {
    transport: 'socket',
    botToken: workspace.botToken,
    appToken: workspace.appToken,
    apiUrl: workspace.apiUrl,
  };
  return { workspace, slack };
}

/** The briefing as Word and as Markdown; its libraries are imported when the first one is asked for. */
export const briefingFileOf = (assembly: Assembly) => async (reply: BriefingReply) => {
  const { briefing, toDocx, toMarkdown } = await import('./render/briefing/briefing.ts');
  const document = briefing(reply, { names: assembly.names, works: [...assembly.library.works], version });
  return { filename: 'tango-briefing.docx', content: await toDocx(document), text: toMarkdown(document) };
};

/**
 * @param environment usually `process.env`
 * @param log gets one line at a time; never a token or what somebody wrote
 * @throws ConfigFault, KnowledgeFault or an Error with one clear sentence
 */
export async function serve(environment: Record<string, string | undefined>, log: Log): Promise<Running> {
  const config = configOf(environment);
  for (const remark of config.remarks) log(remark);
  const assembly = assemble(config, await modelOf(config), await talkOf(config));
  const store = await storeOf(config, log);
  const local = config.slack === null ? await embedded(config, log) : null;
  const slack = config.slack ?? local?.slack;
  if (!slack) throw new Error('there is neither a Slack nor an embedded workspace to run in');
  const bot = await startSlack({
    config: slack,
    advisor: assembly.advisor,
    store,
    names: assembly.names,
    words: loadFile(Words, KNOWLEDGE_ROOT, project('../knowledge/words/en.yaml')),
    briefingFile: briefingFileOf(assembly),
    log,
  });
  const ready = local
    ? `Tango is ready: open ${local.workspace.url}`
    : `Tango is ready in Slack over ${slack.transport === 'socket' ? 'Socket Mode' : `HTTP on port ${config.port}`}`;
  return {
    ready,
    url: local?.workspace.url ?? null,
    async stop() {
      await bot.stop();
      await local?.workspace.close();
      await store.close();
    },
  };
}
