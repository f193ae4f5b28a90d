/**
 * Turns a view as an app sends it into the view as Slack keeps it: checked, with ids, hash and all fields present.
 */
import { identifyBlocks } from '../blocks/identify-blocks.ts';
import { appIdentity, team } from '../identity.ts';
import { nextTs, randomId } from '../ids.ts';
import { viewProblems } from '../limits.ts';
import type { Fields, View } from '../records.ts';
import { blockError } from '../web-api/slack-error.ts';

const textOr = (value: unknown, fallback: string) => (typeof value === 'string' ? value : fallback);

export function completeView(input: Fields): View {
  const problems = viewProblems(input);
  if (problems.length > 0) {
    throw blockError(
      problems,
      problems.every((problem) => problem.pointer.startsWith('/blocks')) ? 'invalid_blocks' : 'invalid_arguments',
    );
  }
  const id = randomId('V');
  return {
    id,
    team_id: team.id,
    app_id: appIdentity.appId,
    app_installed_team_id: team.id,
    bot_id: appIdentity.botId,
    type: input.type === 'home' ? 'home' : 'modal',
    title: input.title ?? { type: 'plain_text', text: 'View Title' },
    submit: input.submit ?? null,
    close: input.close ?? null,
    blocks: identifyBlocks(Array.isArray(input.blocks) ? input.blocks : []),
    private_metadata: textOr(input.private_metadata, ''),
    callback_id: textOr(input.callback_id, ''),
    external_id: textOr(input.external_id, ''),
    clear_on_close: input.clear_on_close === true,
    notify_on_close: input.notify_on_close === true,
    root_view_id: id,
    previous_view_id: null,
    hash: `${nextTs()}.${randomId('', 8)}`,
    state: { values: {} },
  };
}
