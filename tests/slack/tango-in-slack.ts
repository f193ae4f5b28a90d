/** The real Bolt app over a real socket against the embedded workspace, with an advisor whose answers the test knows. */
import { readFileSync, rmSync } from 'node:fs';
import type { Advisor } from '../../src/domain/advisor.ts';
import type { Message, Thread } from '../../src/domain/conversation.ts';
import type { Store } from '../../src/domain/store.ts';
import { startSlack } from '../../src/slack/app.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../src/workspace/workspace.ts';
import { answerOf, names, placementOf, placementReply, words } from '../render/slack/setting.ts';
import { temporaryFolder } from '../workspace/with-workspace.ts';

export const GENERAL = 'C0GENERAL1';
export const manifest: unknown = JSON.parse(readFileSync('slack-manifest.json', 'utf8'));

/** Knows four kinds of message by their first words, and remembers the description; what it was asked is in `heard`. */
export function fakeAdvisor(over: Partial<Advisor> = {}): Advisor & { heard: Message[] } {
  const heard: Message[] = [];
  return {
    heard,
    place: (text) => placementOf(text),
    readings: () => [],
    compare: () => {
      throw new Error('Slack compares nothing yet');
    },
    ask: async () => answerOf({ details: 'There is more to say [2].' }),
    async respond(message, known) {
      heard.push(message);
      const thread: Thread = known ?? { key: message.key, subject: null, lastQuestion: null, last: null };
      const { text } = message;
      if (/brief/i.test(text)) {
        return { thread, reply: { kind: 'briefing', topic: 'Nurseries', placement: null, answers: [answerOf()] } };
      }
      if (thread.subject !== null && /^(why|what|and)\b/i.test(text)) {
        return { thread, reply: placementReply(thread.subject.text) };
      }
      if (message.as !== 'place' && text.endsWith('?')) {
        const answer = answerOf({ details: 'There is more to say [2].' });
        return { thread: { ...thread, lastQuestion: text, last: 'answer' }, reply: { kind: 'answer', answer } };
      }
      const subject = { text, answers: {}, corrections: [] };
      return { thread: { ...thread, subject, last: 'placement' }, reply: placementReply(text) };
    },
    async answerQuestion(thread, question, option) {
      const { subject } = thread;
      const answers = { ...subject?.answers, [question]: option };
      const changes = [{ framework: 'modes', from: 'consumer', to: 'participative' }];
      return {
        thread: { ...thread, subject: subject && { ...subject, answers } },
        reply: { ...placementReply(subject?.text), changes },
      };
    },
    ...over,
  };
}

export interface Scene {
  workspace: Workspace;
  store: Store;
  log: string[];
  calls: { method: string; args: Record<string, unknown> }[];
  start(advisor?: Advisor): Promise<{ stop(): Promise<void> }>;
  close(): Promise<void>;
}

/** A workspace whose calls are written down; `start` connects Tango to it, again if need be. */
export async function openScene(options: Partial<WorkspaceOptions> = {}, store = createMemoryStore()): Promise<Scene> {
  const dataFolder = temporaryFolder();
  const calls: Scene['calls'] = [];
  const log: string[] = [];
  const running = new Set<{ stop(): Promise<void> }>();
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
  return {
    workspace,
    store,
    log,
    calls,
    async start(advisor = fakeAdvisor()) {
      const { botToken, appToken, apiUrl } = workspace;
      const tango = await startSlack({
        config: { transport: 'socket', botToken, appToken, apiUrl },
        advisor,
        store,
        names,
        words,
        briefingFile: async () => ({
          filename: 'nurseries.docx',
          content: Buffer.from('docx'),
          text: '# Nurseries\n\nIn short.',
        }),
        log: (line) => void log.push(line),
      });
      running.add(tango);
      return tango;
    },
    async close() {
      for (const tango of running) await tango.stop();
      await workspace.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
