/** What can go wrong with a language model, told apart by what it means for Tango; in every case the built-in writer takes over. */
import type { ModelFailure } from '../domain/model.ts';

const STATUS: Record<number, ModelFailure> = {
  401: 'not-configured',
  403: 'not-configured',
  408: 'timeout',
  429: 'rate-limited',
};

const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined;

/** By name, so that neither package need be loaded to know its errors. */
const BY_NAME: [RegExp, ModelFailure][] = [
  [/Timeout/, 'timeout'],
  [/Abort/, 'aborted'],
  [/ContentFilter/, 'refused'],
  [/SyntaxError|ZodError|OutputParser|LengthFinish/, 'unreadable'],
];

export function failureOf(error: unknown): ModelFailure {
  const status = statusOf(error);
  if (status !== undefined) return STATUS[status] ?? 'unavailable';
  if (!(error instanceof Error)) return 'unavailable';
  const name = `${error.constructor.name} ${error.name}`;
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? 'unavailable';
}
