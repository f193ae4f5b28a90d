/** The notes cover every paragraph, their anchors stand in it, and they copy nothing; with the full texts only. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { passageOf, quoteOf } from '../../src/explain/explain.ts';
import { hasSources, tango } from '../shipped.ts';

const { library, knowledge } = tango();
const key = (source: string, l: { section: string; paragraph: number }) => `${source} | ${l.section} | ${l.paragraph}`;

describe('notes', () => {
  it('belong to a known work each and have an own id', () => {
    const works = new Set(library.works.map((w) => w.id));
    expect(library.notes.filter((n) => !works.has(n.source))).toEqual([]);
    expect(new Set(library.notes.map((n) => n.ref)).size).toBe(library.notes.length);
  });

  it('number the items of a list without gaps', () => {
    const sets = Map.groupBy(
      library.notes.filter((n) => n.set),
      (n) => `${n.source}#${n.set}`,
    );
    const gaps = [...sets].filter(([, notes]) => {
      const items = [...new Set(notes.map((n) => n.item ?? 0))].filter((i) => i > 0).toSorted((a, b) => a - b);
      return items.some((item, i) => item !== i + 1);
    });
    expect(gaps.map(([id]) => id)).toEqual([]);
  });

  it('serve every row of the coverage list that has content', () => {
    const rows = new Set(library.notes.flatMap((n) => n.rows));
    const wanted = [
      ...Array.from({ length: 12 }, (_, i) => `U${i + 1}`),
      ...Array.from({ length: 19 }, (_, i) => `T${i + 1}`),
      ...Array.from({ length: 17 }, (_, i) => `P${i + 1}`),
      ...Array.from({ length: 13 }, (_, i) => `C${i + 1}`),
    ];
    expect(wanted.filter((r) => !rows.has(r))).toEqual([]);
  });
});

describe.runIf(hasSources)('notes against the full texts', () => {
  it('cover every paragraph', () => {
    const noted = new Set(library.notes.map((n) => key(n.source, n.locator)));
    expect(library.passages.map((p) => key(p.source, p.locator)).filter((k) => !noted.has(k))).toEqual([]);
  });

  it('have their anchor in their own paragraph', () => {
    const astray = library.notes.filter((n) => {
      const passage = passageOf(n, library);
      return !passage || key(n.source, passage.locator) !== key(n.source, n.locator);
    });
    expect(astray.map((n) => n.ref)).toEqual([]);
  });

  it('nearly all lead to a verbatim quote', () => {
    const without = library.notes.filter((n) => quoteOf(n, library) === null);
    expect(without.length).toBeLessThan(library.notes.length * 0.02);
  });

  it('take nine words in a row from no text', () => {
    const words = (s: string) =>
      [
        ...s
          .normalize('NFKC')
          .toLowerCase()
          .matchAll(/[a-z0-9]+(?:[-‐‑–’'][a-z0-9]+)*/g),
      ].map((m) => m[0].replace(/[^a-z0-9]/g, ''));
    const runs = (s: string) =>
      words(s).flatMap((_, i, all) => (i + 9 <= all.length ? [all.slice(i, i + 9).join(' ')] : []));
    const theirs = new Set(
      [...library.texts.values()].flatMap((t) => runs(t.replace(/([a-z])-\s*\n\s*([a-z])/g, '$1-$2'))),
    );
    expect(
      library.notes
        .filter((n) => runs(`${n.text} ${n.questions.join(' . ')}`).some((r) => theirs.has(r)))
        .map((n) => n.ref),
    ).toEqual([]);
  });

  it('the hash of a noted passage is the hash of the passage', async () => {
    const { hashOf } = await import('../../src/ingest/hash.ts');
    const wrong = library.notes.filter((n) => {
      const passage = passageOf(n, library);
      const whole = library.passages.filter(
        (p) => passage && key(p.source, p.locator) === key(passage.source, passage.locator),
      );
      return n.hash !== hashOf(whole.map((p) => p.text).join(' '));
    });
    expect(wrong.map((n) => n.ref)).toEqual([]);
  });

  it('the two copies of the UNSW overview are one work', () => {
    const layout = knowledge.layouts.find((l) => l.work === 'dewey-blackman-dickinson-2018');
    expect(layout?.files).toHaveLength(2);
    expect(library.passages.filter((p) => p.source === 'dewey-blackman-dickinson-2018').length).toBeLessThan(30);
  });
});

describe('the JSON schemas for editors', () => {
  it('are those of the code', async () => {
    const { schemaFiles } = await import('../../scripts/schema-files.ts');
    for (const [file, schema] of Object.entries(schemaFiles()))
      expect(JSON.parse(readFileSync(`knowledge/schemas/${file}`, 'utf8'))).toEqual(schema);
  });
});
