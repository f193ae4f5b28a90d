/** Finds what it should, with and without the full texts; passages are short, different and in order. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hasSources, tango } from '../shipped.ts';

const questions = z
  .array(z.strictObject({ question: z.string(), any: z.array(z.string()).min(1) }))
  .parse(JSON.parse(readFileSync('tests/retrieve/questions.json', 'utf8')));
const with_ = [
  { with: 'notes only', assembly: tango(null) },
  ...(hasSources ? [{ with: 'full texts', assembly: tango() }] : []),
];
const MOST_WORDS = 260;

describe.each(with_)('$with', ({ assembly }) => {
  const retriever = assembly.retriever();

  it.each(questions)('$question', ({ question, any }) => {
    const best = retriever.find(question).passages.slice(0, 3);
    expect(best.flatMap((p) => p.notes)).toEqual(
      expect.arrayContaining([expect.toSatisfy((ref: string) => any.includes(ref))]),
    );
  });

  it('gives ten passages of at most 260 words, best first, all different', () => {
    for (const { question } of questions) {
      const { passages } = retriever.find(question);
      expect(passages).toHaveLength(10);
      expect(new Set(passages.map((p) => p.text)).size).toBe(10);
      expect(passages.map((p) => p.score)).toEqual(passages.map((p) => p.score).toSorted((a, b) => b - a));
      expect(passages.filter((p) => p.text.split(/\s+/).length > MOST_WORDS)).toEqual([]);
    }
  });

  it('gives as many as are asked for', () => expect(retriever.find('trust', 3).passages).toHaveLength(3));

  it('gives the same each time', () => {
    expect(retriever.find('What makes it last?')).toEqual(retriever.find('What makes it last?'));
  });

  it.each(['', '???', '🙂', 'the of and', 'x'.repeat(50_000), '"OR" NEAR( *'])('takes %j', (question) => {
    expect(retriever.find(question.slice(0, 60_000)).passages).toHaveLength(10);
  });
});

describe('every passage of the library', () => {
  it.runIf(hasSources)('keeps to the limit', () => {
    const long = tango().library.passages.filter((p) => p.text.split(/\s+/).length > MOST_WORDS);
    expect(long.map((p) => [p.source, p.locator])).toEqual([]);
  });
});
