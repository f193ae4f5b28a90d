/** How alike two documents are: by a sketch of their runs of five words (the smallest hashes of many), as MinHash has it. */
import { createHash } from 'node:crypto';
import { lettersOf } from '../domain/text.ts';
import type { Paragraph } from './paragraph.ts';

const RUN = 5;
const SIZE = 256;

/** The same for the same text in another format or file: headings, marks, line breaks and page furniture don't count. */
export const contentOf = (paragraphs: readonly Paragraph[]): string =>
  createHash('sha256')
    .update(paragraphs.map((p) => lettersOf(p.text)).join(''))
    .digest('hex');

/** FNV-1a with a last stir: quick, and even enough. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export function sketchOf(paragraphs: readonly Paragraph[]): Uint32Array {
  const words = paragraphs.flatMap((p) => p.text.split(/\s+/).map(lettersOf)).filter(Boolean);
  const runs = words.map((_, i) => words.slice(i, i + RUN).join(' ')).slice(0, Math.max(1, words.length - RUN + 1));
  return Uint32Array.from(new Set(runs.map(hash)))
    .sort()
    .slice(0, SIZE);
}

/** The share of runs that two documents have in common, as their sketches tell it. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [inA, inB] = [new Set(a), new Set(b)];
  const union = Uint32Array.from(new Set([...a, ...b]))
    .sort()
    .slice(0, SIZE);
  return union.filter((h) => inA.has(h) && inB.has(h)).length / union.length;
}
