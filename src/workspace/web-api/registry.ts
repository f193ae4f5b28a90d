/**
 * All methods this workspace knows, and the answering of one call: token, arguments, result or refusal.
 */
import type { Fields } from '../records.ts';
import type { Site } from '../site.ts';
import { agents } from './agents.ts';
import { app } from './app.ts';
import { canvases } from './canvases.ts';
import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { files } from './files.ts';
import type { Method, Methods } from './method.ts';
import { reactions } from './reactions.ts';
import { SlackError } from './slack-error.ts';
import { streams } from './streams.ts';
import { users } from './users.ts';
import { views } from './views.ts';

const methods: Methods = {
  ...agents,
  ...app,
  ...canvases,
  ...chat,
  ...conversations,
  ...files,
  ...reactions,
  ...streams,
  ...users,
  ...views,
};

function checkToken(site: Site, wanted: Method['token'], token: string | undefined): void {
  if (wanted === 'none') return;
  if (token === undefined || token === '') throw new SlackError('not_authed');
  const kind = token === site.tokens.bot ? 'bot' : token === site.tokens.app ? 'app' : undefined;
  if (kind === undefined) throw new SlackError('invalid_auth');
  if (wanted !== 'any' && kind !== wanted) throw new SlackError('not_allowed_token_type');
}

export interface Call {
  name: string;
  token: string | undefined;
  args: Fields;
}

export async function answer(site: Site, call: Call, unknown: ReadonlySet<string>): Promise<Fields> {
  try {
    const found = methods[call.name];
    if (found === undefined || unknown.has(call.name)) throw new SlackError('unknown_method');
    checkToken(site, found.token, call.token);
    if (call.args.__invalid_json === true) throw new SlackError('invalid_json');
    return { ok: true, ...(await found.run(site, call.args)) };
  } catch (error) {
    if (error instanceof SlackError) {
      const messages = error.messages.length > 0 ? { response_metadata: { messages: error.messages } } : {};
      return { ok: false, error: error.code, ...messages };
    }
    site.log(`workspace: ${call.name} failed: ${String(error)}`);
    return { ok: false, error: 'internal_error' };
  }
}
