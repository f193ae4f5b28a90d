/** Word documents: headings, paragraphs, notes, pages where Word noted them, hidden runs, and files that cannot be read. */
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from '../adding.ts';

type Children = NonNullable<ConstructorParameters<typeof Document>[0]['sections'][number]['children']>;

const documentOf = async (children: Children, more: object = {}): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }], ...more })));

const para = (...runs: ConstructorParameters<typeof TextRun>[0][]) =>
  new Paragraph({ children: runs.map((r) => new TextRun(r)) });
const SEEN = 'Everybody who looks at the page can read these words.';
const SECRET = 'The garden won a secret prize.';

/** The same document with its main part rewritten. */
function rewritten(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const xml = new TextDecoder().decode(files['word/document.xml']);
  return zipSync({ ...files, 'word/document.xml': strToU8(change(xml)) });
}

describe('structure', () => {
  it('headings are sections, cells and notes are paragraphs', async () => {
    const children = [
      new Paragraph({ text: 'Our garden', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'Who keeps it', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({
        children: [
          new TextRun('The garden is kept by forty neighbours'),
          new FootnoteReferenceRun(1),
          new TextRun('.'),
        ],
      }),
      new Table({
        rows: [
          new TableRow({
            children: [new TableCell({ children: [para('A cell on the money that the garden costs.')] })],
          }),
        ],
      }),
    ];
    const { work, texts, places } = await read(
      'a.docx',
      await documentOf(children, {
        creator: 'Ann Smith',
        footnotes: { 1: { children: [para('Counted in the spring of that year.')] } },
      }),
    );
    expect(work).toMatchObject({ title: 'Our garden', author: [{ family: 'Smith', given: 'Ann' }] });
    expect(texts).toEqual([
      'The garden is kept by forty neighbours.',
      'A cell on the money that the garden costs.',
      'Counted in the spring of that year.',
    ]);
    expect(places[0]).toEqual(['Who keeps it', 1, null]);
  });

  it('pages are those that Word noted', async () => {
    const plain = await documentOf([para('On the first page.'), para('BREAK On the second page.')]);
    const paged = rewritten(plain, (xml) => xml.replace(/(<w:r>)(<w:t[^>]*>)BREAK /, '$1<w:lastRenderedPageBreak/>$2'));
    expect((await read('a.docx', paged)).places.map(([, , page]) => page)).toEqual([1, 2]);
    expect((await read('a.docx', plain)).places.map(([, , page]) => page)).toEqual([null, null]);
  });

  it('deleted text is not read, inserted text is', async () => {
    const bytes = rewritten(await documentOf([para('KEEP'), para(SEEN)]), (xml) =>
      xml.replace(
        /<w:r>.*?KEEP<\/w:t><\/w:r>/,
        '<w:del><w:r><w:delText>It was never so.</w:delText></w:r></w:del><w:ins><w:r><w:t>It was always so.</w:t></w:r></w:ins>',
      ),
    );
    expect((await read('a.docx', bytes)).texts).toEqual(['It was always so.', SEEN]);
  });
});

describe('what nobody sees is left out and named', () => {
  it.each([
    ['vanished', { text: SECRET, vanish: true }, 'formatted as hidden'],
    ['white', { text: SECRET, color: 'FFFFFF' }, 'the colour of the page'],
    ['tiny', { text: SECRET, size: 2 }, 'too small'],
  ])('%s', async (_, run, what) => {
    const { texts, lines } = await read('a.docx', await documentOf([para(SEEN, run)]));
    expect(texts).toEqual([SEEN]);
    expect(lines.filter((l) => l.includes('left out') && l.includes(what) && l.includes(SECRET))).toHaveLength(1);
  });

  it('by a style', async () => {
    const styles = { paragraphStyles: [{ id: 'Gone', name: 'Gone', run: { vanish: true } }] };
    const { texts, lines } = await read(
      'a.docx',
      await documentOf([para(SEEN), new Paragraph({ text: SECRET, style: 'Gone' })], { styles }),
    );
    expect(texts).toEqual([SEEN]);
    expect(lines.join('\n')).toContain(SECRET);
  });

  it('white letters on a dark ground are read', async () => {
    const { texts } = await read(
      'a.docx',
      await documentOf([para({ text: SEEN, color: 'FFFFFF', shading: { fill: '1F3864' } })]),
    );
    expect(texts).toEqual([SEEN]);
  });
});

describe('files that cannot be read are named in one line', () => {
  it.each([
    ['no ZIP', Buffer.from('no Word document at all'), 'damaged'],
    ['another ZIP', zipSync({ 'a.txt': strToU8('text') }), 'not a Word document'],
    ['encrypted', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 'encrypted'],
    ['no bytes', Buffer.alloc(0), 'empty'],
  ])('%s', async (_, bytes, why) => {
    const { added, lines } = await read('a.docx', bytes);
    expect({ added, lines }).toEqual({ added: 0, lines: [expect.stringContaining(`a.docx: skipped, ${why}`)] });
  });

  it('no text', async () => {
    expect((await read('a.docx', await documentOf([para(' ')]))).lines).toEqual([expect.stringContaining('empty')]);
  });
});
