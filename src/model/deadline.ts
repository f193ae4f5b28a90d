/**
 * One deadline over a whole call, retries and a stream that stalls included: the packages' own time-outs cover one attempt up to
 * its first byte, and their waits between attempts can't be aborted.
 */
import type { ModelFailure } from '../domain/model.ts';
import { failureOf } from './failures.ts';

type Outcome<T> = { ok: true; value: T } | { ok: false; failure: ModelFailure };

/**
 * @param call is given a signal that ends it; what it does after that is not waited for
 * @returns what the call gives, or why it gave nothing; never rejects
 */
export async function withDeadline<T>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<Outcome<T>> {
  if (signal?.aborted) return { ok: false, failure: 'aborted' };
  const deadline = AbortSignal.timeout(timeoutMs);
  const ended = signal ? AbortSignal.any([signal, deadline]) : deadline;
  const why = (): ModelFailure => (signal?.aborted ? 'aborted' : 'timeout');
  const over = Promise.withResolvers<Outcome<T>>();
  const end = () => over.resolve({ ok: false, failure: why() });
  ended.addEventListener('abort', end, { once: true });
  const done = call(ended).then(
    (value): Outcome<T> => ({ ok: true, value }),
    (error: unknown): Outcome<T> => ({ ok: false, failure: ended.aborted ? why() : failureOf(error) }),
  );
  try {
    return await Promise.race([done, over.promise]);
  } finally {
    ended.removeEventListener('abort', end);
  }
}
