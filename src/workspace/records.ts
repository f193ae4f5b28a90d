/**
 * The records a workspace keeps, in the shapes Slack's API gives them out.
 * Server and page share these types, so this module imports nothing.
 */
export type Fields = Record<string, unknown>;

export interface Block extends Fields {
  type: string;
  block_id?: string | undefined;
}

export interface User {
  id: string;
  name: string;
  real_name: string;
  title: string;
  colour: string;
  is_bot: boolean;
}

export interface Channel {
  id: string;
  name: string;
  kind: 'channel' | 'im';
  /** The person on the other side of a direct message with the app. */
  user: string | null;
  topic: string;
}

export interface Reaction {
  name: string;
  users: string[];
  count: number;
}

export interface FileRecord {
  id: string;
  created: number;
  timestamp: number;
  name: string;
  title: string;
  mimetype: string;
  filetype: string;
  pretty_type: string;
  user: string;
  size: number;
  mode: 'hosted';
  url_private: string;
  url_private_download: string;
  permalink: string;
  alt_txt?: string | undefined;
  [key: string]: unknown;
}

export interface Message {
  type: 'message';
  subtype?: string | undefined;
  team: string;
  user: string;
  ts: string;
  text: string;
  thread_ts?: string | undefined;
  bot_id?: string | undefined;
  app_id?: string | undefined;
  blocks?: Block[] | undefined;
  attachments?: Fields[] | undefined;
  files?: FileRecord[] | undefined;
  edited?: { user: string; ts: string } | undefined;
  metadata?: Fields | undefined;
  streaming_state?: 'in_progress' | 'completed' | 'errored' | undefined;
  client_msg_id?: string | undefined;
  reactions?: Reaction[] | undefined;
  /** Thread roots carry a summary of their replies. */
  reply_count?: number | undefined;
  reply_users?: string[] | undefined;
  latest_reply?: string | undefined;
  parent_user_id?: string | undefined;
  /** Only in what the page sees: shown to one person and kept nowhere else. */
  is_ephemeral?: boolean | undefined;
}

export interface View extends Fields {
  id: string;
  type: 'modal' | 'home';
  blocks: Block[];
  callback_id: string;
  private_metadata: string;
  hash: string;
  external_id: string;
  state: { values: StateValues };
}

export type StateValues = Record<string, Record<string, Fields>>;

export interface Prompt {
  title: string;
  message: string;
}

/** An empty `thread_ts` means the conversation as a whole. */
export interface PromptSet {
  thread_ts: string;
  title: string;
  prompts: Prompt[];
}

export interface Session {
  status: 'active' | 'processing' | 'suspended' | 'closed';
  title: string;
}

export interface ThreadStatus {
  channel: string;
  thread_ts: string;
  status: string;
  loading_messages: string[];
}
