/** PDFs: paragraphs with pages, what is drawn so that nobody sees it, and files that cannot be read. */
import { describe, expect, it } from 'vitest';
import { read } from '../adding.ts';
import { pdfOf, write } from '../pdf-file.ts';

const FIRST =
  write(780, 'The zebrafish garden', { font: 'F2', size: 20 }) +
  write(740, 'Introduction', { font: 'F2', size: 13 }) +
  write(720, 'The zebrafish garden is kept by forty neighbours who water it in turns on every eve-') +
  write(706, 'ning of the summer, as they have done since the council closed the co-') +
  write(692, 'operative baths in that street. It belongs to them all.') +
  write(664, 'A second paragraph begins after a gap, and its neighbours vote on every purchase of') +
  write(650, 'more than fifty pounds, by show of hands and after a talk that may well take up') +
  write(30, 'Garden report 1', { x: 280 });
const SECOND =
  write(780, 'the whole of an evening.') +
  write(740, 'Money', { font: 'F2', size: 13 }) +
  write(720, 'The zebrafish garden costs nine hundred pounds a year.') +
  write(30, 'Garden report 2', { x: 280 });
const THIRD =
  write(780, 'The last page thanks the donors of the jumble sale.') + write(30, 'Garden report 3', { x: 280 });
const SEEN = write(720, 'Everybody who looks at the page can read these words.');

describe('pages, sections and paragraphs', () => {
  it('are put together over lines and pages, without running heads', async () => {
    const { texts, places, work } = await read('garden.pdf', pdfOf([FIRST, SECOND, THIRD]));
    expect(work?.title).toBe('The zebrafish garden');
    expect(texts).toEqual([
      'The zebrafish garden is kept by forty neighbours who water it in turns on every evening of the summer, as they have done since the council closed the co-operative baths in that street. It belongs to them all.',
      'A second paragraph begins after a gap, and its neighbours vote on every purchase of more than fifty pounds, by show of hands and after a talk that may well take up the whole of an evening.',
      'The zebrafish garden costs nine hundred pounds a year.',
      'The last page thanks the donors of the jumble sale.',
    ]);
    expect(places).toEqual([
      ['Introduction', 1, 1],
      ['Introduction', 2, 1],
      ['Money', 1, 2],
      ['Money', 2, 3],
    ]);
  });

  it('a long paragraph’s parts stand on their own pages', async () => {
    const lines = (from: number) =>
      Array.from({ length: 20 }, (_, i) =>
        write(780 - 14 * i, `Line number ${from + i} tells of the many neighbours who keep that garden green and`),
      ).join('');
    const { passages } = await read(
      'long.pdf',
      pdfOf([lines(0), lines(20)].map((p) => p.replaceAll('green and', 'so. They'))),
    );
    expect(passages.length).toBeGreaterThan(1);
    expect(passages[0]?.locator.page).toBe(1);
    expect(passages.at(-1)?.locator.page).toBe(2);
  });
});

it('a table of contents is left out', async () => {
  const contents = write(740, '1 Money . . . . . . . . . . . 7') + write(700, 'The garden is kept by its neighbours.');
  expect((await read('a.pdf', pdfOf([contents]))).texts).toEqual(['The garden is kept by its neighbours.']);
});

describe('what nobody sees is left out and named', () => {
  it.each([
    ['invisible', `BT 3 Tr /F1 11 Tf 72 500 Td (The garden won a secret prize.) Tj ET\n`, 'invisible text'],
    ['white', `1 g ${write(500, 'The garden won a secret prize.')}`, 'the colour of the page'],
    ['nearly white', `0.97 0.98 0.97 rg ${write(500, 'The garden won a secret prize.')}`, 'the colour of the page'],
    [
      'black on black',
      `0 g 60 490 400 30 re f ${write(500, 'The garden won a secret prize.')}`,
      'the colour of the page',
    ],
    ['tiny', write(500, 'The garden won a secret prize.', { size: 0.4 }), 'too small'],
    ['scaled to nothing', `q 0.01 0 0 0.01 72 500 cm ${write(0, 'The garden won a secret prize.')} Q\n`, 'too small'],
    ['beside the page', write(500, 'The garden won a secret prize.', { x: 900 }), 'outside the page'],
    ['transparent', `q /Clear gs ${write(500, 'The garden won a secret prize.')} Q\n`, 'transparent'],
  ])('%s', async (_, drawing, what) => {
    const { texts, lines } = await read('a.pdf', pdfOf([SEEN + drawing]));
    expect(texts).toEqual(['Everybody who looks at the page can read these words.']);
    const said = lines.filter((l) => l.includes('left out'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(what);
    expect(said[0]).toContain('“The garden won a secret prize.” (p. 1)');
  });

  it('white letters on a dark ground are read', async () => {
    const { texts, lines } = await read(
      'a.pdf',
      pdfOf([`0 0 0.6 rg 60 490 400 30 re f 1 g ${write(500, 'The garden won a prize.')}`]),
    );
    expect(texts).toEqual(['The garden won a prize.']);
    expect(lines.join()).not.toContain('left out');
  });

  it('a scan’s invisible text is read only when it is asked for', async () => {
    const scan = pdfOf(['BT 3 Tr /F1 11 Tf 72 500 Td (The meadow is mown by its volunteers.) Tj ET\n']);
    expect(await read('scan.pdf', scan)).toMatchObject({
      added: 0,
      skipped: 1,
      lines: [expect.stringContaining('--scanned')],
    });
    expect((await read('scan.pdf', scan, {}, true)).texts).toEqual(['The meadow is mown by its volunteers.']);
  });
});

describe('details', () => {
  it('come from the file’s own information, doubtful ones named', async () => {
    const info = {
      Title: 'Microsoft Word - A garden for all',
      Author: 'Ann Smith; Bo van der Berg',
      CreationDate: 'D:20190504101500Z',
    };
    const { work, lines } = await read('a.pdf', pdfOf([SEEN], { info }));
    expect(work).toMatchObject({
      title: 'A garden for all',
      author: [
        { family: 'Smith', given: 'Ann' },
        { family: 'van der Berg', given: 'Bo' },
      ],
      issued: { 'date-parts': [[2019]] },
    });
    expect(lines.join('\n')).toContain('the year 2019 is that of the file');
  });

  it('what programs write for want of better counts as missing', async () => {
    const { work, lines } = await read(
      'my-report.pdf',
      pdfOf([SEEN], { info: { Title: 'untitled', Author: 'Admin' } }),
    );
    expect(work).toMatchObject({ title: 'my report', author: [], issued: { 'date-parts': [[]] } });
    expect(lines.join('\n')).toMatch(/missing: title .*author, year/);
  });
});

describe('files that cannot be read are named in one line', () => {
  it.each([
    ['encrypted', pdfOf([SEEN], { encrypted: true }), 'encrypted'],
    ['broken', Buffer.from('%PDF-1.4 and then nothing of the kind'), 'damaged'],
    ['cut short', pdfOf([SEEN]).subarray(0, 60), 'damaged'],
    ['no bytes', Buffer.alloc(0), 'empty'],
    ['no text', pdfOf(['0 0 100 100 re f\n']), 'without text'],
  ])('%s', async (_, bytes, why) => {
    const { added, skipped, lines } = await read('a.pdf', bytes);
    expect({ added, skipped, lines }).toEqual({
      added: 0,
      skipped: 1,
      lines: [expect.stringContaining(`a.pdf: skipped, ${why}`)],
    });
  });
});
