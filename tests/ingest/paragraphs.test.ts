/** Raw text to the author's paragraphs: lines joined, headers taken out, tables, notes, lists and headings kept apart. */
import { describe, expect, it } from 'vitest';
import { Layout } from '../../src/domain/work.ts';
import { hashOf } from '../../src/ingest/hash.ts';
import { paragraphs } from '../../src/ingest/paragraphs.ts';
import { passagesOf } from '../../src/ingest/passages.ts';

const layout = (more: object = {}) => Layout.parse({ work: 'w', files: ['w'], ...more });
const of = (raw: string, more: object = {}) => paragraphs(raw, layout(more)).map((p) => p.text);

describe('lines are joined', () => {
  it.each([
    ['a wrapped paragraph', 'Users plan\nthe service.\n\nStaff run it.', ['Users plan the service.', 'Staff run it.']],
    ['a typesetter’s hyphen', 'They partici-\npate. All participate.', ['They participate. All participate.']],
    [
      'an author’s hyphen',
      'This is co-\nproduction. Call it co-production.',
      ['This is co-production. Call it co-production.'],
    ],
    ['over a blank line in a sentence', 'Users plan\n\nthe service.', ['Users plan the service.']],
    ['Windows line ends', 'Users plan\r\nit.\r\n\r\nStaff run it.', ['Users plan it.', 'Staff run it.']],
    ['emphasis', 'This is **very** *good* news.', ['This is very good news.']],
    ['nothing', ' \n\n', []],
  ])('%s', (_, raw, texts) => expect(of(raw)).toEqual(texts));
});

describe('structure', () => {
  it('a bullet is a paragraph of its own', () => {
    expect(of('There are two:\n- the first,\n- the second.')).toEqual(['There are two:', 'the first,', 'the second.']);
  });
  it('page furniture leaves a seam', () => {
    const [p] = paragraphs('Users plan\nJournal p. 7\nthe service.', layout({ furniture: ['^Journal p'] }));
    expect(p?.text).toBe('Users plan the service.');
    expect(p?.seams).toEqual(['Users plan '.length]);
  });
  it('named headings open sections, and a skipped one is left out', () => {
    const sections = [
      { name: 'Method', heading: '^METHOD$' },
      { name: 'References', heading: '^REFERENCES$', skip: true },
    ];
    const found = paragraphs(
      'Before.\n\nMETHOD\n\nWe asked.\n\nREFERENCES\n\nSmith (2001).',
      layout({ sections, first: 'Start' }),
    );
    expect(found.map((p) => [p.section, p.text])).toEqual([
      ['Start', 'Before.'],
      ['Method', 'We asked.'],
    ]);
  });
  it('Markdown headings open sections where there is no layout', () => {
    const found = paragraphs('# Report\n\nOne.\n\n## The **end**\n\nTwo.', layout());
    expect(found.map((p) => [p.section, p.text])).toEqual([
      ['Report', 'One.'],
      ['The end', 'Two.'],
    ]);
  });
  it('a section may run in with its first words', () => {
    const found = paragraphs(
      'One.\n\nFindings. They voted.',
      layout({ sections: [{ name: 'Findings', runIn: 'Findings.' }] }),
    );
    expect(found.map((p) => p.section)).toEqual(['Text', 'Findings']);
  });
  it('a table is read by columns', () => {
    expect(of('Intro.\n\nMode\tAim\nConsumer\tEmpowerment\nEnhanced\tInnovation\n\nAfter.')).toEqual([
      'Intro.',
      'Mode: Consumer Enhanced',
      'Aim: Empowerment Innovation',
      'After.',
    ]);
  });
  it('a footnote stands after its paragraph, which leaves a seam', () => {
    const found = paragraphs('Users plan¹\n¹ See Smith.\nthe service.', layout());
    expect(found.map((p) => [p.text, p.footnote])).toEqual([
      ['Users plan¹ the service.', false],
      ['¹ See Smith.', true],
    ]);
    expect(found[0]?.seams).toHaveLength(1);
  });
  it('begins where the layout says', () =>
    expect(of('Cover\n\nAbstract here.', { start: 'Abstract' })).toEqual(['Abstract here.']));
});

describe('passages', () => {
  it('count within their section', () => {
    const found = passagesOf('# A\n\nOne.\n\nTwo.\n\n# B\n\nThree.', layout());
    expect(found.map((p) => `${p.locator.section}${p.locator.paragraph}`)).toEqual(['A1', 'A2', 'B1']);
  });
  it('a long paragraph is split at sentences, and loses no word', () => {
    const raw = Array.from(
      { length: 60 },
      (_, i) => `Sentence number ${i} tells us of Smith et al. and more things.`,
    ).join(' ');
    const found = passagesOf(raw, layout());
    expect(found.length).toBeGreaterThan(1);
    expect(found.map((p) => p.locator.part)).toEqual(found.map((_, i) => i + 1));
    for (const p of found) {
      expect(p.text.split(' ').length).toBeLessThanOrEqual(260);
      expect(p.text).toMatch(/^Sentence .*things\.$/);
    }
    expect(found.map((p) => p.text).join(' ')).toBe(raw);
  });
  it('are known again by their letters', () => {
    expect(hashOf('Co-production – it\nworks.')).toBe(hashOf('co production: it works'));
    expect(hashOf('It works.')).not.toBe(hashOf('It worked.'));
  });
});
