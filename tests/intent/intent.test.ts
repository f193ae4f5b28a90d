/** Message and thread to intent: one row a message, in data. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Message, type Thread, ThreadKey } from '../../src/domain/conversation.ts';
import { intentOf } from '../../src/intent/intent.ts';

const Rows = z.array(z.tuple([z.string(), z.string()])).min(1);
const rows = z
  .strictObject({ fresh: Rows, afterPlacement: Rows, afterAnswer: Rows })
  .parse(JSON.parse(readFileSync('tests/intent/messages.json', 'utf8')));

const key = ThreadKey.parse({ workspace: 'W', channel: 'C', thread: '1' });
const message = (text: string, as: Message['as'] = 'talk') => Message.parse({ key, user: 'U', text, as });
const subject = { text: 'Tenants elect the board.', answers: {}, corrections: [] };
const afterPlacement: Thread = { key, subject, lastQuestion: null, last: 'placement' };
const QUESTION = 'What is co-production?';
const afterAnswer: Thread = { key, subject: null, lastQuestion: QUESTION, last: 'answer' };

/** "focus:risks", "ask+" (with the question before), else the kind. */
function told(text: string, thread: Thread | null): string {
  const intent = intentOf(message(text), thread);
  if (intent.kind === 'focus') return `focus:${intent.focus}`;
  return intent.kind === 'ask' && intent.question !== text && intent.question.startsWith(QUESTION)
    ? 'ask+'
    : intent.kind;
}

describe('in a fresh thread', () => {
  it.each(rows.fresh)('%j → %s', (text, intent) => expect(told(text, null)).toBe(intent));
});
describe('after a placement', () => {
  it.each(rows.afterPlacement)('%j → %s', (text, intent) => expect(told(text, afterPlacement)).toBe(intent));
});
describe('after an answer', () => {
  it.each(rows.afterAnswer)('%j → %s', (text, intent) => expect(told(text, afterAnswer)).toBe(intent));
});

describe('the way it was sent decides', () => {
  it.each([
    ['place', { kind: 'place', text: 'What is this?' }],
    ['ask', { kind: 'ask', question: 'What is this?' }],
    ['brief', { kind: 'brief', topic: 'What is this?' }],
    ['help', { kind: 'help' }],
  ] as const)('%s', (as, intent) => expect(intentOf(message('What is this?', as), null)).toEqual(intent));
});

describe('what is handed on', () => {
  it.each([
    ['briefing on voice and exit', { kind: 'brief', topic: 'voice and exit' }],
    ['Please write a briefing about trust', { kind: 'brief', topic: 'trust' }],
    ['Place this service: tenants vote.', { kind: 'place', text: 'tenants vote.' }],
    ['ask who is the user', { kind: 'ask', question: 'who is the user' }],
  ])('%s', (text, intent) => expect(intentOf(message(text), null)).toEqual(intent));
  it('a correction without its opening', () => {
    expect(intentOf(message('No, they vote.'), afterPlacement)).toEqual({ kind: 'correct', text: 'they vote.' });
  });
});

it('any text is understood as something', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(null, afterPlacement, afterAnswer), (text, thread) => {
      expect(intentOf(message(text), thread).kind).toMatch(/^[a-z-]+$/);
    }),
  );
});
