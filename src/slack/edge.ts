/** What every listener is given: Tango's stages on one side, what is remembered of Slack on the other. */
import type { webApi } from '@slack/bolt';
import type { Advisor } from '../domain/advisor.ts';
import type { Reply, ThreadKey } from '../domain/conversation.ts';
import type { Names } from '../domain/names.ts';
import type { Store } from '../domain/store.ts';
import type { Setting } from '../render/slack/setting.ts';
import type { Words } from '../render/slack/words.ts';
import type { KnownMethods } from './known-methods.ts';
import type { Log } from './log.ts';
import type { Turns } from './turns.ts';

export type Client = webApi.WebClient;

export interface BriefingFile {
  filename: string;
  content: Buffer;
  /** The briefing as Markdown, for servers that take no files. */
  text: string;
}
export type BriefingReply = Extract<Reply, { kind: 'briefing' }>;

export interface Edge {
  advisor: Advisor;
  store: Store;
  names: Names;
  words: Words;
  briefingFile: (reply: BriefingReply) => Promise<BriefingFile>;
  methods: KnownMethods;
  turns: Turns;
  log: Log;
}

export const settingOf = ({ names, words }: Edge, key: ThreadKey): Setting => ({ names, words, thread: key.thread });
