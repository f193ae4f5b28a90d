/** Side by side at a terminal: a hundred columns are enough, whatever is compared, and a user's words steer nothing. */
import { describe, expect, it } from 'vitest';
import { hanging, letter, table, wrapped } from '../../../src/render/terminal/columns.ts';
import { comparisonText } from '../../../src/render/terminal/comparison.ts';
import { tango } from '../../shipped.ts';

const { advisor, names } = tango(null);
const ESC = '\u001b';
const SURVEY = 'The clinic sends patients a survey every year, but nothing has changed.';
const OWNED = 'The tenants own the housing co-operative, elect its board and vote on the rents.';
const shown = (texts: readonly string[], colour = false) =>
  comparisonText(advisor.compare(texts.map((text, i) => ({ name: `text ${i}`, text }))), names, colour);
const part = (title: string, text: string) => text.split(`${title}\n`)[1]?.split('\n\n')[0] ?? '';

describe('comparisonText', () => {
  it('says what differs, by what, and what is the same', () => {
    const text = shown([SURVEY, OWNED]);
    expect(part('What differs', text)).toMatch(/Participative.*Enhanced/s);
    expect(part('What makes the difference', text)).toMatch(
      /B {2}“[^”]*vote on[^”]*”\n {2}Not read in A\n {2}Bears on: .*modes/,
    );
    expect(part('What makes the difference', text)).toMatch(
      /A {2}“[^”]*(?:survey|nothing has changed)[^”]*”\n {2}Not read in B\n {2}Bears on: /,
    );
    expect(text).toContain('The same for all');
  });
  it('a text beside itself differs in nothing', () => {
    const text = shown([OWNED, OWNED]);
    expect(part('What differs', text)).toBe('Nothing.');
    expect(text).not.toContain('What makes the difference');
    expect(text).not.toContain('Other facts');
  });
  it.each([2, 3, 4, 5, 9, 30])('fits a hundred columns with %i texts', (count) => {
    const long = `${OWNED} ${'endless'.repeat(40)}`;
    const texts = Array.from({ length: count }, (_, i) => [SURVEY, OWNED, long, 'A house.'][i % 4] ?? '');
    const lines = shown(texts).split('\n');
    expect(Math.max(...lines.map((l) => [...l].length))).toBeLessThanOrEqual(100);
    expect(lines.some((l) => l.startsWith(`${letter(count - 1)}  `))).toBe(true);
  });
  it('says why something is not placed', () => expect(shown([OWNED, 'A house.'])).toContain('not placed: '));
  it('keeps control characters out', () => {
    const text = shown([`${ESC}[31m${OWNED}`, `${SURVEY}\u0007`]);
    expect(text).not.toContain(ESC);
    expect(text).not.toContain('\u0007');
  });
  it('is in colour where asked for', () => expect(shown([OWNED, SURVEY], true)).toContain(`${ESC}[1m`));
});

describe('columns', () => {
  it('wraps words, and cuts what is longer than a line', () => {
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapped('a abcdefgh', 4)).toEqual(['a', 'abcd', 'efgh']);
    expect(wrapped('', 4)).toEqual(['']);
  });
  it('counts characters, not code units', () => expect(wrapped('🙂🙂 🙂', 2)).toEqual(['🙂🙂', '🙂']));
  it('hangs what follows the first line', () =>
    expect(hanging('one two three', 9, 'A ', '  ')).toEqual(['A one two', '  three']));
  it('puts cells beside each other', () =>
    expect(table([['name', 'a b c', 'd']], [4, 3, 2])).toEqual(['name  a b  d', '      c']));
  it('names as a spreadsheet names its columns', () =>
    expect([0, 25, 26, 27, 52].map(letter)).toEqual(['A', 'Z', 'AA', 'AB', 'BA']));
});
