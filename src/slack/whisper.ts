/** Says something to one person alone, by the answer address that Slack gives with a command or a press; never fails a turn. */
import type { RespondFn } from '@slack/bolt';
import type { Part } from '../render/slack/block-kit.ts';
import { textOnly } from '../render/slack/plain-blocks.ts';
import type { Edge } from './edge.ts';
import { describeFailure } from './slack-errors.ts';

/** Slack takes five answers at one address. */
const MOST = 5;

export interface WhisperOptions {
  /** The thread to say it in, where the press was in one. */
  thread?: string | undefined;
  /** False where a button could not be answered, since Tango has no place to answer it in. */
  pressable?: boolean;
}

export async function whisper(
  edge: Edge,
  respond: RespondFn,
  parts: readonly Part[],
  { thread, pressable = true }: WhisperOptions = {},
): Promise<void> {
  try {
    for (const part of parts.slice(0, MOST)) {
      const { text, blocks } = part;
      const shown = pressable ? blocks : blocks.filter(({ type }) => type !== 'actions' && type !== 'context_actions');
      const one = shown.length > 0 ? { text, blocks: shown } : textOnly(part)[0];
      await respond({
        response_type: 'ephemeral',
        replace_original: false,
        text,
        ...(one && { blocks: one.blocks }),
        ...(thread !== undefined && { thread_ts: thread }),
      });
    }
  } catch (error) {
    edge.log(`could not tell one person: ${error instanceof Error ? error.name : describeFailure(error)}`);
  }
}
