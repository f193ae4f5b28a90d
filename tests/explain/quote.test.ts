/** Quotes are verbatim, short, never over a seam; every note of a work with text is served. */
import { describe, expect, it } from 'vitest';
import { isVerbatim, passageOf, quoteOf } from '../../src/explain/quote.ts';
import { hasSources, tango } from '../shipped.ts';

const MOST_WORDS = 60;
/** The text as a reader would check it: white space, hyphens at line ends and footnote numerals aside. */
const plain = (s: string) =>
  s
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

describe.runIf(hasSources)('quotes from the full texts', () => {
  const { library } = tango();
  const quotes = library.notes.map((note) => ({
    note,
    quote: quoteOf(note, library),
    passage: passageOf(note, library),
  }));

  it('are verbatim in the file, for every note', () => {
    const texts = new Map([...library.texts].map(([work, text]) => [work, plain(text)]));
    const altered = quotes.filter((q) => q.quote && !texts.get(q.note.source)?.includes(plain(q.quote)));
    expect(altered.map((q) => q.note.ref)).toEqual([]);
    expect(quotes.filter((q) => q.quote).length).toBeGreaterThan(library.notes.length * 0.97);
  });

  it('have at most sixty words, and hold the note’s anchor', () => {
    for (const { note, quote } of quotes) {
      if (!quote) continue;
      expect(quote.split(/\s+/).length, note.ref).toBeLessThanOrEqual(MOST_WORDS);
      expect(plain(quote), note.ref).toContain(plain(note.anchor));
    }
  });

  it('never run over a seam', () => {
    const over = quotes.filter(({ quote, passage }) => {
      const start = quote && passage ? passage.text.indexOf(quote) : -1;
      return start >= 0 && passage?.seams.some((s) => s > start && s < start + (quote?.length ?? 0));
    });
    expect(over.map((q) => q.note.ref)).toEqual([]);
  });

  it('are refused where a word is changed', () => {
    const { note, quote } = quotes.find((q) => q.quote) ?? {};
    expect(isVerbatim(library, note?.source ?? '', quote ?? '')).toBe(true);
    expect(isVerbatim(library, note?.source ?? '', `${quote} indeedish`)).toBe(false);
    expect(isVerbatim(library, note?.source ?? '', ' … ')).toBe(false);
  });
});

it('there is none without the text', () => {
  const { library } = tango(null);
  expect(library.notes.filter((n) => quoteOf(n, library) !== null)).toEqual([]);
});
