/**
 * Checks what a message is made of (text, blocks, markdown) against Slack's rules, and fills in what Slack fills in.
 */
import { identifyBlocks } from '../blocks/identify-blocks.ts';
import { blockProblems, limits } from '../limits.ts';
import type { Block, Fields } from '../records.ts';
import { blockError, SlackError } from './slack-error.ts';

export interface ContentArguments {
  text?: string | undefined;
  markdown_text?: string | undefined;
  blocks?: Block[] | undefined;
  attachments?: Fields[] | undefined;
}

export interface Contents {
  text: string;
  blocks?: Block[] | undefined;
  attachments?: Fields[] | undefined;
}

export function checkBlocks(blocks: Block[] | undefined): Block[] | undefined {
  if (blocks === undefined) return undefined;
  const problems = blockProblems(blocks, 'message');
  if (problems.length > 0) throw blockError(problems);
  return identifyBlocks(blocks);
}

export function readContents(args: ContentArguments, textLimit: number = limits.text): Contents {
  const { text = '', markdown_text, attachments } = args;
  if (markdown_text !== undefined) {
    if (text !== '' || args.blocks !== undefined) throw new SlackError('markdown_text_conflict');
    if (markdown_text.length > limits.markdown) throw new SlackError('msg_too_long');
    return { text: markdown_text, blocks: identifyBlocks([{ type: 'markdown', text: markdown_text }]) };
  }
  const blocks = checkBlocks(args.blocks);
  const empty = text === '' && (blocks?.length ?? 0) === 0 && (attachments?.length ?? 0) === 0;
  if (empty) throw new SlackError('no_text');
  if (text.length > textLimit) throw new SlackError('msg_too_long');
  if ((attachments?.length ?? 0) > limits.attachments) throw new SlackError('too_many_attachments');
  return {
    text,
    ...(blocks === undefined ? {} : { blocks }),
    ...(attachments === undefined ? {} : { attachments }),
  };
}
