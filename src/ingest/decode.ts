/** Bytes to text: UTF-8 unless the file says otherwise; null where it isn't text. */

const BOMS: [string, string][] = [
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

/** @param named the encoding that the file names, if any; @param last tried where neither fits */
export function textOf(bytes: Uint8Array, named?: string, last?: string): string | null {
  const start = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  const marked = BOMS.find(([bom]) => bom === start)?.[1];
  for (const encoding of [marked, named, 'utf-8', last]) {
    const text = encoding === undefined ? null : decoded(bytes, encoding);
    if (text !== null) return text;
  }
  return null;
}
