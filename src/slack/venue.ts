/**
 * Where Tango answers what has no message of its own to answer under: a command, or a shortcut in a channel it isn't in.
 * In the channel as a thread under a first message that says who asked; where Tango isn't a member, in a direct message.
 */
import type { ThreadKey, WorkspaceId } from '../domain/conversation.ts';
import type { Part } from '../render/slack/block-kit.ts';
import type { Client, Edge } from './edge.ts';
import { postParts } from './post.ts';
import { describeFailure, isAbsent, isOutage } from './slack-errors.ts';

export interface Venue {
  key: ThreadKey;
  direct: boolean;
}

export interface VenueWish {
  workspace: WorkspaceId;
  user: string;
  opening: Part[];
}

async function open(
  edge: Edge,
  client: Client,
  channel: string,
  { workspace, opening }: VenueWish,
): Promise<ThreadKey> {
  const { channel: where, ts } = await postParts(edge, client, { channel }, opening);
  return { workspace, channel: where, thread: ts };
}

/** A direct message is opened by naming the person; some servers want it opened first. */
export async function openDirect(edge: Edge, client: Client, wish: VenueWish): Promise<ThreadKey | null> {
  try {
    return await open(edge, client, wish.user, wish);
  } catch (error) {
    if (isOutage(error)) throw error;
  }
  const opened = await edge.methods.attempt('conversations.open', () =>
    client.conversations.open({ users: wish.user }),
  );
  const channel = opened?.channel?.id;
  if (channel === undefined) return null;
  try {
    return await open(edge, client, channel, wish);
  } catch (error) {
    if (isOutage(error)) throw error;
    edge.log(`no direct message: ${describeFailure(error)}`);
    return null;
  }
}

export async function openVenue(edge: Edge, client: Client, channel: string, wish: VenueWish): Promise<Venue | null> {
  try {
    return { key: await open(edge, client, channel, wish), direct: false };
  } catch (error) {
    if (!isAbsent(error)) throw error;
    const key = await openDirect(edge, client, wish);
    return key === null ? null : { key, direct: true };
  }
}
