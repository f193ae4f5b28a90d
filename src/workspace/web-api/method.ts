/**
 * What a Web API method is: which token it wants, how its arguments look, what it does.
 */
import type { z } from 'zod';
import type { Channel, Fields } from '../records.ts';
import type { Site } from '../site.ts';
import { SlackError } from './slack-error.ts';

export type TokenKind = 'bot' | 'app' | 'any' | 'none';
export type Reply = Fields;

export interface Method {
  token: TokenKind;
  run(site: Site, args: Fields): Reply | Promise<Reply>;
}

export type Methods = Record<string, Method>;

export function method<Schema extends z.ZodType>(
  schema: Schema,
  run: (site: Site, args: z.output<Schema>) => Reply | Promise<Reply>,
  token: TokenKind = 'bot',
): Method {
  return {
    token,
    run(site, args) {
      const parsed = schema.safeParse(args);
      if (parsed.success) return run(site, parsed.data);
      const lines = parsed.error.issues.map((issue) => {
        const name = issue.path.join('/');
        const missing = args[String(issue.path[0])] === undefined;
        return missing ? `[ERROR] missing required field: ${name}` : `[ERROR] ${issue.message} [json-pointer:/${name}]`;
      });
      throw new SlackError('invalid_arguments', lines);
    },
  };
}

/** A channel by id, by name, or, where Slack allows it, the direct message with a user. */
export function channelFor(site: Site, name: string): Channel {
  const byName = name.replace(/^#/, '');
  const found =
    site.channels.find(name) ??
    site.channels.directWith(name) ??
    site.channels.all().find((channel) => channel.kind === 'channel' && channel.name === byName);
  if (found === undefined) throw new SlackError('channel_not_found');
  return found;
}

export function channelById(site: Site, id: string): Channel {
  const found = site.channels.find(id);
  if (found === undefined) throw new SlackError('channel_not_found');
  return found;
}
