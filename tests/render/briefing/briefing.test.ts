/** What a briefing must hold in every format, and that nothing a user wrote becomes mark-up. */
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { briefing } from '../../../src/render/briefing/briefing.ts';
import type { BriefingDocument } from '../../../src/render/briefing/document.ts';
import { toDocx } from '../../../src/render/briefing/docx.ts';
import { toHtml } from '../../../src/render/briefing/html.ts';
import { toMarkdown } from '../../../src/render/briefing/markdown.ts';
import { context, HOSTILE, names, placement, reply } from './sample.ts';

const doc = briefing(reply, context);
const HIDDEN = /[\p{Bidi_Control}]|[\p{Cc}--[\t\n\r]]/gv;

/** The parts of a zip file, read by its central directory. */
function unzipped(zip: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(zip.length - 6);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, size, local] = [zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    parts.set(name, (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8'));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

const unescaped = (value: string) =>
  value
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&(?:#39|apos);/g, "'")
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');

/** What a reader reads, without mark-up. */
const FORMATS: Record<string, (d: BriefingDocument) => Promise<string>> = {
  markdown: async (d) => toMarkdown(d).replace(/\\([^\w\s])/g, '$1'),
  html: async (d) => unescaped(toHtml(d).replace(/<style>.*?<\/style>|<[^>]+>/gs, '')),
  docx: async (d) => unescaped((unzipped(await toDocx(d)).get('word/document.xml') ?? '').replace(/<[^>]+>/g, '')),
};

describe.each(Object.entries(FORMATS))('%s', (_, read) => {
  it('holds every risk, its grounds and all its mitigations', async () => {
    const text = await read(doc);
    for (const { id, why, mitigations } of placement.risks) {
      expect(text).toContain(names.risks[id]?.name ?? 'Unequal capacity');
      expect(text).toContain(why.slice(0, -1));
      for (const m of mitigations) expect(text).toContain(m.text.slice(0, -1));
    }
  });

  it('holds every framework, the definitions, moves and open questions', async () => {
    const text = await read(doc);
    for (const part of [
      'Participative co-production',
      'Perspective',
      'Parks and others (1981)',
      'Alford 2009',
      'members run the centre',
      'Who decides in the end?',
    ])
      expect(text).toContain(part);
    expect(text).toContain('Complementary');
  });

  it('holds every reference in Harvard style with section and paragraph', async () => {
    const text = await read(doc);
    expect(text).toContain('Pestoff, V. (2015) ‘Co-production as social and governance innovation in public services’');
    expect(text).toContain('pp. S31–S47');
    for (const c of placement.citations)
      expect(text).toContain(`section ‘${c.locator.section}’, paragraph ${c.locator.paragraph}`);
    expect(text).toContain('“Quadrant II comprises …”');
  });

  it('shows the words of the user as they are, whole, without characters that hide or control', async () => {
    const text = await read(doc);
    expect(text).toContain(HOSTILE.replace(HIDDEN, '').replace(/ +/g, ' '));
    expect(text).not.toMatch(HIDDEN);
  });

  it('says how it was made and asks for a check', async () => {
    const text = await read(doc);
    expect(text).toMatch(/Tango 9\.9\.9, codebook 1\.abc/);
    expect(text).toContain('A researcher should check this briefing');
  });

  it('handles a topic without a placement', async () => {
    const text = await read(
      briefing({ topic: 'what makes it last', placement: null, answers: reply.answers }, context),
    );
    expect(text).toContain('What makes it last');
    expect(text).not.toContain('Where it stands');
  });
});

describe('a briefing', () => {
  it('numbers citations once, in the order of first use, and merges the same place', () => {
    const markdown = toMarkdown(doc);
    const used = [...(markdown.split('### Passages cited')[0]?.matchAll(/(?<!\\)\[(\d+)\]/g) ?? [])].map((m) =>
      Number(m[1]),
    );
    expect([...new Set(used)]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(markdown).toContain('Dialogue with staff helps [5][7]');
    expect(markdown.match(/section ‘Definitions of co-production’, paragraph 2/g)).toHaveLength(1);
    expect(markdown).toContain('Another note of the same paragraph.');
  });

  it('is the same bytes each time', async () => {
    const again = briefing(structuredClone(reply), context);
    expect(toHtml(again)).toBe(toHtml(doc));
    expect(toMarkdown(again)).toBe(toMarkdown(doc));
    const [first, second] = [await toDocx(doc), await toDocx(again)];
    expect(second.equals(first)).toBe(true);
  });

  it('places nothing where the text tells too little', () => {
    const little = { ...placement, reach: 'too-little' as const, reach_reason: 'Only a name is given' };
    const markdown = toMarkdown(briefing({ topic: 'The Hub', placement: little, answers: [] }, context));
    expect(markdown).toContain('Only a name is given.');
    expect(markdown).not.toContain('| Framework');
  });

  it('shows each of several services', () => {
    const { text, placements } = placement;
    const services = [0, 20].map((start) => ({
      start,
      end: start + 10,
      quote: text.slice(start, start + 10),
      placements,
    }));
    const markdown = toMarkdown(
      briefing({ ...reply, placement: { ...placement, reach: 'several-services', services } }, context),
    );
    expect(markdown).toContain('### Each service of the description');
  });
});

describe('HTML', () => {
  it('keeps the user’s words inert and needs nothing from outside', () => {
    const html = toHtml(doc);
    expect(html).not.toMatch(/<script|<img|src=|@import|url\(/i);
    expect(html).not.toContain('href="http://evil.example"');
    for (const n of [1, 2, 3, 4, 5, 6, 7]) expect(html).toContain(`<li id="ref-${n}"`);
  });
});

describe('Markdown', () => {
  it('keeps the user’s words inert', () => {
    const markdown = toMarkdown(doc);
    expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\):\/\/evil/);
    expect(markdown).not.toMatch(/(?<!\\)\[(click|this)(?<!\\)\]/);
    expect(markdown).toContain('\\*\\*not bold\\*\\*');
    const [head, , ...rows] = markdown.split('\n').filter((l) => l.startsWith('| '));
    for (const row of [head, ...rows]) expect(row?.match(/(?<!\\)\|/g)?.length).toBeOneOf([3, 5]);
  });
});

describe('Word', () => {
  it('is a whole document with the picture, its words for those who can’t see it, and working links', async () => {
    const parts = unzipped(await toDocx(doc));
    const body = parts.get('word/document.xml') ?? '';
    const relations = parts.get('word/_rels/document.xml.rels') ?? '';
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/styles.xml', 'docProps/core.xml']),
    );
    expect([...parts.keys()].some((name) => /^word\/media\/.+\.png$/.test(name))).toBe(true);
    expect(body).toMatch(/descr="Map of four quadrants\. The service is marked in Co-design/);
    for (const [, id] of body.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g)) expect(relations).toContain(`Id="${id}"`);
    for (const [, anchor] of body.matchAll(/w:anchor="([^"]+)"/g)) expect(body).toContain(`w:name="${anchor}"`);
    expect(relations).not.toContain('evil.example');
    expect(parts.get('docProps/core.xml')).toContain('2000-01-01');
  });
});
