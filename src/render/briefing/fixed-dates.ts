/**
 * The same briefing is the same bytes: `docx` writes the present time into the document's properties and the zip's entries, and
 * here both get one fixed time instead. A real date would say nothing: a briefing follows from its description alone.
 */
import { escapeHtml } from '../text/escape.ts';

const MOMENT = '2000-01-01T00:00:00Z';
/** 2000-01-01 00:00 as MS-DOS wrote it: time in the lower half, date in the upper. */
const DOS_MOMENT = (((2000 - 1980) << 25) | (1 << 21) | (1 << 16)) >>> 0;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

export function fixedCoreProperties(title: string, creator: string): { path: string; data: string } {
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${MOMENT}</dcterms:${name}>`;
  return {
    path: 'docProps/core.xml',
    data: [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      `<dc:title>${escapeHtml(title)}</dc:title><dc:creator>${escapeHtml(creator)}</dc:creator>`,
      `<cp:lastModifiedBy>${escapeHtml(creator)}</cp:lastModifiedBy>${date('created')}${date('modified')}</cp:coreProperties>`,
    ].join(''),
  };
}

/** @param zip without comment, as `docx` writes it */
export function withFixedDates(zip: Buffer): Buffer {
  const fixed = Buffer.from(zip);
  const end = fixed.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || fixed.readUInt32LE(end) !== END) throw new Error('docx gave no zip file');
  let at = fixed.readUInt32LE(end + 16);
  while (fixed.readUInt32LE(at) === CENTRAL) {
    fixed.writeUInt32LE(DOS_MOMENT, at + 12);
    const local = fixed.readUInt32LE(at + 42);
    if (fixed.readUInt32LE(local) === LOCAL) fixed.writeUInt32LE(DOS_MOMENT, local + 10);
    at += 46 + fixed.readUInt16LE(at + 28) + fixed.readUInt16LE(at + 30) + fixed.readUInt16LE(at + 32);
  }
  return fixed;
}
