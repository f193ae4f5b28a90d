/** What Slack would make of a rendered message: its problems, and everything in it that is alive. */
import { expect } from 'vitest';
import type { Block, Part } from '../../../src/render/slack/block-kit.ts';
import { blockProblems } from '../../../src/workspace/limits.ts';

/** All strings that Slack reads as mrkdwn: where a control sequence would do something. */
function live(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(live);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'mrkdwn' && 'text' in value ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(live)];
}

export const mrkdwnIn = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ text, blocks }) => [text, ...live(blocks)]);

export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Characters that people see: texts, not ids and values. */
const shown = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + shown(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, item]) => sum + (key === 'text' && typeof item === 'string' ? item.length : shown(item)),
    0,
  );
};

export const buttonsIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));

export function expectPostable(parts: readonly Part[]): void {
  expect(parts.length).toBeGreaterThan(0);
  for (const { text, blocks } of parts) {
    expect(blockProblems(blocks, 'message')).toEqual([]);
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(shown(blocks)).toBeLessThanOrEqual(12_000);
    expect(text.trim()).not.toBe('');
    expect(text.length).toBeLessThan(40_000);
    const ids = buttonsIn(blocks).map(({ action_id }) => action_id);
    expect(new Set(ids).size).toBe(ids.length);
  }
}
