/** What all buttons have in common: acknowledged at once, their value read, their thread found. */
import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { z } from 'zod';
import type { ThreadKey } from '../../domain/conversation.ts';
import { renderNotice } from '../../render/slack/render.ts';
import type { Edge } from '../edge.ts';
import { workspaceOf } from '../event-key.ts';
import { whisper } from '../whisper.ts';

export type ActionArgs = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** Null where the value is none that Tango made: an old button, or another's. */
export function pressed<T>(schema: z.ZodType<T>, { action }: ActionArgs): T | null {
  const value = 'value' in action ? action.value : undefined;
  if (typeof value !== 'string') return null;
  try {
    return schema.safeParse(JSON.parse(value)).data ?? null;
  } catch {
    return null;
  }
}

/** The channel is where the button stands; the thread is named by the button. */
export function threadKeyOf({ body }: ActionArgs, thread: string): ThreadKey | null {
  const channel: unknown = body.channel?.id ?? body.container.channel_id;
  return typeof channel === 'string' ? { workspace: workspaceOf(body), channel, thread } : null;
}

/** The thread in which the button stands, for what is said to one person there. */
export function threadAt({ body }: ActionArgs): string | undefined {
  const thread: unknown = body.message?.thread_ts ?? body.container.thread_ts;
  return typeof thread === 'string' ? thread : undefined;
}

export async function tellPresser({ words, names, ...edge }: Edge, args: ActionArgs, text: string): Promise<void> {
  const notice = renderNotice({ words, names, thread: '' }, text);
  await whisper({ words, names, ...edge }, args.respond, notice, { thread: threadAt(args) });
}
