/**
 * A refusal in Slack's way: HTTP 200 with `ok: false`, an error code and sometimes messages that explain it.
 */
import type { BlockProblem } from '../limits.ts';

export class SlackError extends Error {
  readonly code: string;
  readonly messages: readonly string[];

  constructor(code: string, messages: readonly string[] = []) {
    super(code);
    this.code = code;
    this.messages = messages;
  }
}

export function blockError(problems: readonly BlockProblem[], code = 'invalid_blocks'): SlackError {
  const lines = problems.map(({ pointer, message }) => `[ERROR] ${message} [json-pointer:${pointer}]`);
  if (problems.some((problem) => problem.message === 'only_one_table_allowed')) {
    return new SlackError('invalid_attachments', lines);
  }
  if (problems.some((problem) => problem.message.startsWith('markdown blocks together'))) {
    return new SlackError('msg_blocks_too_long', lines);
  }
  return new SlackError(code, lines);
}
