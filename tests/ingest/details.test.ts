/** Title, authors and year: from the command line, from CSL-JSON beside a document, from the document. */
import { describe, expect, it } from 'vitest';
import { openShelf } from '../../src/ingest/shelf/open.ts';
import { emptyFolder } from '../shipped.ts';
import { add, given, read } from './adding.ts';

const REPORT = '# Our garden\n\nThe zebrafish garden is kept by forty neighbours who water it in turns.\n';

const opened = (dataFolder: string) =>
  openShelf(dataFolder, (work) => {
    throw new Error(work);
  });

describe('details', () => {
  const csl = {
    type: 'report',
    title: 'Gardens for all',
    author: [{ family: 'Smith', given: 'Ann' }, { literal: 'Town Council' }],
    issued: { 'date-parts': [['2018', 5]] },
    publisher: 'Green Press',
    DOI: 'https://doi.org/10.1234/abc',
  };

  it.each(['paper.json', 'paper.csl.json', 'paper.md.json'])('from %s beside it', async (name) => {
    const [folder, data] = [given({ 'paper.md': REPORT, [name]: JSON.stringify([csl]) }), emptyFolder()];
    const { lines, skipped } = await add([folder], data);
    expect(skipped).toBe(0);
    expect(lines.join('\n')).not.toContain('missing');
    expect(opened(data).works[0]).toMatchObject({
      type: 'report',
      title: 'Gardens for all',
      author: [{ family: 'Smith', given: 'Ann' }, { family: 'Town Council' }],
      issued: { 'date-parts': [[2018]] },
      publisher: 'Green Press',
      DOI: '10.1234/abc',
      added: true,
    });
  });

  it('from options, which win, also for a document that is here', async () => {
    const [folder, data] = [given({ 'a.md': REPORT }), emptyFolder()];
    await add([folder], data);
    const report = await add([folder], data, { title: 'Ours', authors: ['van Dam, Jo', 'Town Council'], year: 1999 });
    expect(report.lines.join('\n')).toContain('already known');
    expect(opened(data).works[0]).toMatchObject({
      title: 'Ours',
      author: [{ family: 'van Dam', given: 'Jo' }, { family: 'Town Council' }],
      issued: { 'date-parts': [[1999]] },
    });
  });

  it('from the head of a Markdown file', async () => {
    const { work } = await read(
      'a.md',
      '---\ntitle: Ours\nauthor: [Ann Smith, Bo Lee]\ndate: 2017-02-03\n---\n\nThe garden is kept.\n',
    );
    expect(work).toMatchObject({
      title: 'Ours',
      author: [{ family: 'Smith' }, { family: 'Lee' }],
      issued: { 'date-parts': [[2017]] },
    });
  });

  it.each([
    ['not JSON', '{'],
    ['no CSL-JSON', '{"a":1}'],
  ])('a file beside it that is %s is named', async (_, text) => {
    const { lines } = await add([given({ 'a.md': REPORT, 'a.json': text })], emptyFolder());
    expect(lines.join('\n')).toContain('a.json beside it is no CSL-JSON');
    expect(lines.join('\n')).toContain('missing: author, year');
  });
});
