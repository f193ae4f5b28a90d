/**
 * Response urls: where an app may answer a command or an action, five times within half an hour, as in Slack.
 */
import { randomId } from '../ids.ts';

const LIFE_MS = 30 * 60_000;
const USES = 5;

export interface ResponseTarget {
  channel: string;
  user: string;
  /** The message acted on, which `replace_original` and `delete_original` mean. */
  source?: { ts: string; ephemeral: boolean; thread_ts?: string | undefined } | undefined;
}

export interface ResponseUrls {
  /** The path under the site's origin. */
  create(target: ResponseTarget): string;
  use(key: string): ResponseTarget | 'expired_url' | 'used_url';
}

export function createResponseUrls(): ResponseUrls {
  const known = new Map<string, { target: ResponseTarget; made: number; used: number }>();
  return {
    create(target) {
      const key = randomId('', 24);
      known.set(key, { target, made: Date.now(), used: 0 });
      return `/respond/${key}`;
    },
    use(key) {
      const found = known.get(key);
      if (found === undefined || Date.now() - found.made > LIFE_MS) return 'expired_url';
      if (found.used >= USES) return 'used_url';
      found.used += 1;
      return found.target;
    },
  };
}
