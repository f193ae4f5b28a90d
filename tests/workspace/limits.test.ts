import { describe, expect, it } from 'vitest';
import { blockProblems, viewProblems } from '../../src/workspace/limits.ts';

const plain = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) });
const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: 'x'.repeat(length) });
const button = (over: object = {}) => ({ type: 'button', action_id: 'a', text: plain(5), ...over });
const messages = (blocks: unknown, surface: 'message' | 'modal' | 'home' = 'message') =>
  blockProblems(blocks, surface).map((problem) => problem.message);

describe('blockProblems', () => {
  it.each([
    ['section text', { type: 'section', text: mrkdwn(3000) }, { type: 'section', text: mrkdwn(3001) }],
    ['section field', { type: 'section', fields: [mrkdwn(2000)] }, { type: 'section', fields: [mrkdwn(2001)] }],
    [
      'fields',
      { type: 'section', fields: Array(10).fill(mrkdwn(1)) },
      { type: 'section', fields: Array(11).fill(mrkdwn(1)) },
    ],
    ['header', { type: 'header', text: plain(150) }, { type: 'header', text: plain(151) }],
    ['header is plain', { type: 'header', text: plain(1) }, { type: 'header', text: mrkdwn(1) }],
    [
      'button text',
      { type: 'actions', elements: [button({ text: plain(75) })] },
      { type: 'actions', elements: [button({ text: plain(76) })] },
    ],
    [
      'button value',
      { type: 'actions', elements: [button({ value: 'x'.repeat(2000) })] },
      { type: 'actions', elements: [button({ value: 'x'.repeat(2001) })] },
    ],
    [
      'action id twice',
      { type: 'actions', elements: [button(), button({ action_id: 'b' })] },
      { type: 'actions', elements: [button(), button()] },
    ],
    [
      'context',
      { type: 'context', elements: Array(10).fill(mrkdwn(1)) },
      { type: 'context', elements: Array(11).fill(mrkdwn(1)) },
    ],
    ['markdown', { type: 'markdown', text: 'x'.repeat(12_000) }, { type: 'markdown', text: 'x'.repeat(12_001) }],
    ['block id', { type: 'divider', block_id: 'x'.repeat(255) }, { type: 'divider', block_id: 'x'.repeat(256) }],
    [
      'image alt text',
      { type: 'image', image_url: 'https://a.b/c.png', alt_text: 'a' },
      { type: 'image', image_url: 'https://a.b/c.png' },
    ],
    [
      'container child',
      { type: 'container', title: plain(1), child_blocks: [{ type: 'divider' }] },
      { type: 'container', title: plain(1), child_blocks: [{ type: 'markdown', text: 'a' }] },
    ],
    ['card body', { type: 'card', body: mrkdwn(200) }, { type: 'card', body: mrkdwn(201) }],
  ])('%s', (_name, good, bad) => {
    expect(messages([good])).toEqual([]);
    expect(messages([bad])).not.toEqual([]);
  });

  it('counts blocks by surface', () => {
    const many = (count: number) => Array.from({ length: count }, () => ({ type: 'divider' }));
    expect(messages(many(50))).toEqual([]);
    expect(messages(many(51))).toEqual(['no more than 50 items allowed']);
    expect(messages(many(100), 'home')).toEqual([]);
    expect(messages(many(101), 'modal')).toEqual(['no more than 100 items allowed']);
  });

  it('keeps blocks to their surfaces', () => {
    expect(messages([{ type: 'alert', text: plain(3) }])).toEqual(['unsupported type: alert']);
    expect(messages([{ type: 'alert', text: plain(3) }], 'modal')).toEqual([]);
    expect(messages([{ type: 'markdown', text: 'a' }], 'home')).toEqual(['unsupported type: markdown']);
    expect(messages([{ type: 'nonsense' }])).toEqual(['unsupported type: nonsense']);
  });

  it('allows one table a message, with equal rows and without empty cells', () => {
    const cell = (text: string) => ({ type: 'raw_text', text });
    const data = { type: 'data_table', caption: 'c', rows: [[cell('h')], [cell('a')]] };
    expect(messages([data])).toEqual([]);
    expect(messages([data, data])).toContain('only_one_table_allowed');
    expect(messages([{ ...data, caption: undefined }])).toEqual(['must be a string']);
    expect(messages([{ ...data, rows: [[cell('h')], [cell('a'), cell('b')]] }])).toEqual([
      'all rows must have the same number of values',
    ]);
    expect(messages([{ ...data, rows: [[cell('h')], [cell('')]] }])).toEqual(['must be more than 0 characters']);
    expect(messages([{ ...data, rows: [[cell('h')], [cell('x'.repeat(10_000))]] }])).not.toEqual([]);
  });

  it('counts all markdown of a message together', () => {
    const half = { type: 'markdown', text: 'x'.repeat(6001) };
    expect(messages([half, half])).toEqual(['markdown blocks together must be less than 12001 characters']);
  });
});

describe('viewProblems', () => {
  it('wants a short title and a submit button beside inputs', () => {
    const input = { type: 'input', label: plain(1), element: { type: 'plain_text_input' } };
    const modal = { type: 'modal', title: plain(24), submit: plain(24), blocks: [input] };
    expect(viewProblems(modal)).toEqual([]);
    expect(viewProblems({ ...modal, title: plain(25) })).toHaveLength(1);
    expect(viewProblems({ ...modal, submit: undefined })).toHaveLength(1);
    expect(viewProblems({ ...modal, private_metadata: 'x'.repeat(3001) })).toHaveLength(1);
  });
});
