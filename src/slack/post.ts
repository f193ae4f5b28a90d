/**
 * Posts the parts of a reply, in order, with previews switched off.
 * Where a server refuses a block, the part is posted in the oldest blocks, and failing that as text.
 */
import type { ThreadKey } from '../domain/conversation.ts';
import type { Part } from '../render/slack/block-kit.ts';
import { plainParts, textOnly } from '../render/slack/plain-blocks.ts';
import type { Client, Edge } from './edge.ts';
import { describeFailure, refusesBlocks } from './slack-errors.ts';

const NEWER_BLOCKS = 'newer blocks';
type Place = Pick<ThreadKey, 'channel'> & { thread?: string };

async function postOne(client: Client, { channel, thread }: Place, { text, blocks }: Part) {
  const { ts, channel: where } = await client.chat.postMessage({
    channel,
    text,
    ...(blocks.length > 0 && { blocks }),
    ...(thread !== undefined && { thread_ts: thread }),
    unfurl_links: false,
    unfurl_media: false,
  });
  return { ts: ts ?? '', channel: where ?? channel };
}

/** @returns where the first message of the part stands */
async function postPart({ methods, log }: Edge, client: Client, place: Place, part: Part) {
  const ways = [() => [part], () => plainParts(part), () => textOnly(part)];
  for (const [index, way] of ways.entries()) {
    if (index === 0 && !methods.knows(NEWER_BLOCKS)) continue;
    let first: { ts: string; channel: string } | undefined;
    try {
      for (const one of way()) {
        const posted = await postOne(client, place, one);
        first ??= posted;
      }
      if (index === 1) methods.forget(NEWER_BLOCKS);
      if (first !== undefined) return first;
    } catch (error) {
      // What stands there already can't be said again in another way.
      if (first !== undefined || !refusesBlocks(error) || index === ways.length - 1) throw error;
      log(`${describeFailure(error)}; posting it more plainly`);
    }
  }
  throw new Error('a reply had nothing to post');
}

/** Thrown where a part is posted and the next one fails: saying all of it again would say some of it twice. */
export class HalfPosted extends Error {
  override name = 'HalfPosted';
}

export async function postParts(edge: Edge, client: Client, place: Place, parts: readonly Part[]) {
  let first: { ts: string; channel: string } | undefined;
  for (const part of parts) {
    try {
      const thread = place.thread ?? first?.ts;
      const posted = await postPart(
        edge,
        client,
        { channel: first?.channel ?? place.channel, ...(thread && { thread }) },
        part,
      );
      first ??= posted;
    } catch (error) {
      if (first === undefined) throw error;
      throw new HalfPosted('', { cause: error });
    }
  }
  return first ?? { ts: '', channel: place.channel };
}
