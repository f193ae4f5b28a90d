/** What Slack's refusals mean for Tango, and how to put a failure in a log without what it carries. */
import { webApi } from '@slack/bolt';

/** The error code of Slack's answer, where Slack answered. */
export const refusal = (error: unknown): string | null =>
  error instanceof webApi.WebAPIPlatformError ? error.data.error : null;

/** Nobody answered, so the same may work later. */
export const isOutage = (error: unknown): boolean =>
  error instanceof webApi.WebAPIRequestError ||
  error instanceof webApi.WebAPIHTTPError ||
  error instanceof webApi.WebAPIRateLimitedError ||
  (error instanceof Error && error.message.startsWith('A rate limit was exceeded'));

const UNKNOWN = new Set([
  'unknown_method',
  'method_deprecated',
  'missing_scope',
  'not_allowed_token_type',
  'feature_not_enabled',
  'no_permission',
]);
/** The server or its installation doesn't offer the method, now or later. */
export const isUnknownMethod = (error: unknown): boolean => {
  const code = refusal(error);
  return code !== null && (UNKNOWN.has(code) || code.startsWith('method_not_supported'));
};

const ABSENT = new Set(['not_in_channel', 'channel_not_found', 'is_archived', 'no_permission', 'thread_not_found']);
/** Tango may not speak in that channel. */
export const isAbsent = (error: unknown): boolean => {
  const code = refusal(error);
  return code !== null && (ABSENT.has(code) || code.startsWith('restricted_action'));
};

const BLOCKS = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'invalid_arguments',
]);
export const refusesBlocks = (error: unknown): boolean => BLOCKS.has(refusal(error) ?? '');

/** A failure in one line: its kind and Slack's code, not its message, which may quote what somebody wrote. */
export function describeFailure(error: unknown): string {
  const code = refusal(error);
  if (code !== null) return `Slack refused: ${code}`;
  if (error instanceof webApi.WebAPIHTTPError) return `Slack answered with HTTP status ${error.statusCode}`;
  if (isOutage(error)) return 'Slack could not be reached';
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const place = error.stack
    ?.split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim();
  return place === undefined ? error.name : `${error.name} ${place}`;
}
