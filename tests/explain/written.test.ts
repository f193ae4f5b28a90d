/** The writer answers to the point: verdicts, sides of a comparison, what is lacking by its name, requests that are declined. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hasSources, tango } from '../shipped.ts';

const cases = z
  .strictObject({
    labelled: z.array(z.strictObject({ question: z.string(), starts: z.string() })),
    lacking: z.array(z.strictObject({ question: z.string(), says: z.string() })),
    declined: z.array(z.string()),
  })
  .parse(JSON.parse(readFileSync('tests/explain/written.json', 'utf8')));

const MOST_WORDS = 150;

describe.each([{ with: 'notes only', ...tango(null) }, ...(hasSources ? [{ with: 'full texts', ...tango() }] : [])])(
  '$with',
  ({ advisor }) => {
    it.each(cases.labelled)('$question', async ({ question, starts }) => {
      const { status, answer } = await advisor.ask(question);
      expect(status).not.toBe('not-covered');
      expect(answer.startsWith(starts), answer).toBe(true);
      expect(answer.split(/\s+/).length).toBeLessThan(MOST_WORDS);
    });

    it.each(cases.lacking)('$question', async ({ question, says }) => {
      const { status, answer, citations } = await advisor.ask(question);
      expect({ status, citations }).toEqual({ status: 'not-covered', citations: [] });
      expect(answer).toContain(says);
    });

    it.each(cases.declined)('%s', async (question) => {
      const { status, answer, nearest } = await advisor.ask(question);
      expect({ status, nearest }).toEqual({ status: 'not-covered', nearest: [] });
      expect(answer).toMatch(/^Tango /);
    });
  },
);
