/** Documents added by a user: once, whatever their name; what can't be read is skipped and said. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/assembly.ts';
import { addedDocuments, ingestPaths, readAdded } from '../../src/ingest/ingest.ts';
import { emptyFolder } from '../shipped.ts';

const REPORT =
  '# Our garden\n\nThe zebrafish garden is kept by forty neighbours who water it in turns.\n\n## Money\n\nThe zebrafish garden costs nine hundred pounds a year.\n';

function given(files: Record<string, string | Buffer>): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

describe('ingestPaths', () => {
  it('twice is harmless, under another name too', () => {
    const [folder, data] = [given({ 'a.md': REPORT, 'b/c/copy.md': REPORT.replaceAll('\n', '\r\n') }), emptyFolder()];
    expect(ingestPaths([folder], data)).toMatchObject({ added: 1, known: 1, skipped: 0 });
    expect(ingestPaths([folder, join(folder, 'a.md')], data)).toMatchObject({ added: 0, known: 3, skipped: 0 });
    expect(addedDocuments(data, (file) => expect.fail(file))).toHaveLength(1);
    expect(readdirSync(join(data, 'added')).filter((f) => !f.endsWith('.json'))).toEqual([]);
  });

  it('skips what it cannot read, says why, and goes on', () => {
    const folder = given({
      'a.txt': 'A plain text on the allotments of our town and who keeps them.',
      'binary.txt': Buffer.from([0, 1, 2, 255]),
      'latin1.txt': Buffer.from([0x63, 0x61, 0x66, 0xe9]),
      'empty.md': ' \n',
      'sheet.xlsx': 'x',
    });
    const report = ingestPaths([folder, join(folder, 'nowhere.md')], emptyFolder());
    expect(report).toMatchObject({ added: 1, skipped: 5 });
    for (const name of ['binary.txt', 'latin1.txt', 'empty.md', 'sheet.xlsx', 'nowhere.md'])
      expect(report.lines.filter((l) => l.includes(`${name}: skipped, `))).toHaveLength(1);
  });

  it('a damaged document is named and left out, the others stay', () => {
    const data = emptyFolder();
    ingestPaths([given({ 'a.md': REPORT })], data);
    writeFileSync(join(data, 'added', 'broken.json'), '{"work":');
    const damaged: string[] = [];
    expect(addedDocuments(data, (file) => void damaged.push(file))).toHaveLength(1);
    expect(damaged).toEqual([join(data, 'added', 'broken.json')]);
  });

  it('reads a text as notes with sections, verbatim', () => {
    const data = emptyFolder();
    ingestPaths([given({ 'a.md': REPORT })], data);
    const [document] = addedDocuments(data, (file) => expect.fail(file)).map(readAdded);
    expect(document?.work.title).toBe('Our garden');
    expect(document?.notes.map((n) => n.locator.section)).toEqual(['Our garden', 'Money']);
    for (const note of document?.notes ?? []) expect(REPORT).toContain(note.text);
  });

  it('serves an added document in answers, attributed to it', async () => {
    const data = emptyFolder();
    ingestPaths([given({ 'a.md': REPORT })], data);
    const { advisor } = assemble({ sourcesFolder: null, dataFolder: data }, null);
    const answer = await advisor.ask('What does the zebrafish garden cost a year?');
    expect(answer.status).not.toBe('not-covered');
    expect(answer.citations[0]?.source).toMatch(/^our-garden-/);
  });
});
