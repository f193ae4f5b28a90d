/** By which id a delivery from Slack is known again, and to which workspace it belongs. */
import { z } from 'zod';
import { WorkspaceId } from '../domain/conversation.ts';
import { actionIds, actionPattern } from '../render/slack/actions.ts';

const Id = z.string().min(1);
const Body = z.object({
  team_id: Id.nullish(),
  team: z.object({ id: Id }).nullish(),
  user: z.object({ team_id: Id.nullish() }).nullish().catch(undefined),
  enterprise: z.object({ id: Id }).nullish(),
  enterprise_id: Id.nullish(),
  authorizations: z.array(z.object({ team_id: Id.nullish() })).nullish(),
  event_id: Id.nullish(),
  type: z.string().nullish(),
  command: Id.nullish(),
  trigger_id: Id.nullish(),
  actions: z.array(z.object({ action_id: z.string() })).nullish(),
});
type Body = z.infer<typeof Body>;

/** A modal must open within three seconds of the press: pressed again is better than opened later. */
const MODAL = actionPattern(actionIds.showPassage, actionIds.showPassages);

function idOf({ event_id, command, trigger_id, type, actions }: Body): string | null {
  if (event_id) return event_id;
  if (!trigger_id) return null;
  if (command) return `command:${trigger_id}`;
  if (type === 'message_action') return `shortcut:${trigger_id}`;
  if (type !== 'block_actions' || actions?.some(({ action_id }) => MODAL.test(action_id))) return null;
  return `action:${trigger_id}:${actions?.[0]?.action_id ?? ''}`;
}

/** The workspace in which Tango is installed; in a shared channel the sender's may be another. */
function workspaceIn(body: Body): string | null {
  return (
    body.authorizations?.[0]?.team_id ??
    body.team_id ??
    body.team?.id ??
    body.user?.team_id ??
    body.enterprise_id ??
    body.enterprise?.id ??
    null
  );
}

export function workspaceOf(body: unknown): WorkspaceId {
  return WorkspaceId.parse(workspaceIn(Body.parse(body)));
}

/** Null for what is not kept: it is answered while it is looked at, or not at all. */
export function eventKey(body: unknown): { workspace: WorkspaceId; id: string } | null {
  const parsed = Body.safeParse(body).data;
  if (parsed === undefined) return null;
  const id = idOf(parsed);
  const workspace = workspaceIn(parsed);
  return id === null || workspace === null ? null : { id, workspace: WorkspaceId.parse(workspace) };
}
