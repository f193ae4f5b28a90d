/** Bolt's own warnings and errors as single lines of Tango's log, without tokens and without the objects that Bolt attaches. */
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from './log.ts';

const TOKEN = /\bx(?:ox[a-z]|app)-[\w-]+/g;

export const withoutTokens = (line: string): string => line.replace(TOKEN, '[token]');

export function boltLogger(log: Log): Logger {
  const write = (level: string, messages: unknown[]) => {
    const words = messages.map((message) =>
      typeof message === 'string' ? message : message instanceof Error ? message.name : '',
    );
    log(withoutTokens(`slack ${level}: ${words.filter((word) => word !== '').join(' ')}`));
  };
  return {
    debug() {},
    info() {},
    warn: (...messages: unknown[]) => write('warning', messages),
    error: (...messages: unknown[]) => write('error', messages),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
