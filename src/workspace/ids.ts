/**
 * Slack-shaped identifiers: message timestamps that never repeat, and prefixed random ids.
 * Timestamps are both the key and the order of messages, so they must rise strictly.
 */
import { randomBytes, randomUUID } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
let lastMicros = 0;

export function nextTs(): string {
  const now = Date.now() * 1000;
  lastMicros = now > lastMicros ? now : lastMicros + 1;
  return `${Math.floor(lastMicros / 1_000_000)}.${String(lastMicros % 1_000_000).padStart(6, '0')}`;
}

export function randomId(prefix: string, length = 10): string {
  const letters = Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]);
  return prefix + letters.join('');
}

/** A short id such as Slack gives to blocks and actions that came without one. */
export function shortId(): string {
  return randomBytes(4).toString('base64url').slice(0, 5);
}

export function secret(prefix: string): string {
  return `${prefix}-${randomUUID()}`;
}

export function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
