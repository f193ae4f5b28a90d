/** Which reader reads which file. Readers bring libraries along, so each is imported when the first such file comes. */
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Reading, ReadOptions } from './document.ts';
import { isReadable, READABLE } from './files.ts';

const MOST_BYTES = 200_000_000;

async function readBytes(bytes: Uint8Array, ending: string, options: ReadOptions): Promise<Reading> {
  switch (ending) {
    case '.pdf':
      return (await import('./pdf/read.ts')).readPdf(bytes, options);
    case '.docx':
      return (await import('./word/read.ts')).readWord(bytes);
    case '.html':
    case '.htm':
      return (await import('./html/read.ts')).readHtml(bytes);
    default:
      return (await import('./plain.ts')).readPlain(bytes, ending === '.md');
  }
}

export async function readDocument(file: string, options: ReadOptions): Promise<Reading> {
  if (!isReadable(file)) return { fault: `only ${READABLE.join(', ')} can be read` };
  const about = statSync(file, { throwIfNoEntry: false });
  if (!about) return { fault: 'there is no such file' };
  if (about.size > MOST_BYTES) return { fault: 'larger than 200 MB' };
  if (about.size === 0) return { fault: 'empty' };
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return { fault: 'it may not be opened' };
  }
  const read = await readBytes(bytes, extname(file).toLowerCase(), options);
  return 'fault' in read || read.paragraphs.length > 0 ? read : { fault: 'empty' };
}
