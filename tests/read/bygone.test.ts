/** What used to be, told against what is now, is not shown to the trained readers. */
import { describe, expect, it } from 'vitest';
import { blanked, bygoneIn, without } from '../../src/read/bygone.ts';
import { sentencesOf } from '../../src/read/tokens.ts';

const left = (text: string) => blanked(text, bygoneIn(sentencesOf(text), text)).trim();

describe('bygone', () => {
  it.each([
    ['before a turn', 'Members used to own it, now a chain does.', ', now a chain does.'],
    ['in the sentence before', 'Parents used to vote on it. Today the kitchen decides.', 'Today the kitchen decides.'],
    ['not where nothing follows', 'Parents used to vote on it. It was fun.', 'Parents used to vote on it. It was fun.'],
    ['not where nothing is past', 'Parents vote, now and then.', 'Parents vote, now and then.'],
  ])('%s', (_, text, rest) => expect(left(text)).toBe(rest));

  it('leaves every other letter where it was, and takes the words from the sentences', () => {
    const text = 'Officers formerly ran it, but now tenants run it.';
    const sentences = sentencesOf(text);
    const ranges = bygoneIn(sentences, text);
    expect(blanked(text, ranges)).toHaveLength(text.length);
    expect(without(sentences, ranges)[0]?.tokens.map((t) => t.surface)).not.toContain('officers');
  });
});
