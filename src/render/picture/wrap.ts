/** Breaks text into lines for SVG, which breaks none itself, by the widths of DejaVu Sans, the widest of the fonts that may draw it. */
import { line } from '../text/piece.ts';

/** Share of the font size that a character takes on average, on the safe side. */
const AVERAGE_WIDTH = 0.58;

/** @returns at most `most` lines; where text is left over the last ends in " …" */
export function wrap(value: string, width: number, fontSize: number, most: number): string[] {
  const characters = Math.floor(width / (fontSize * AVERAGE_WIDTH));
  const lines: string[] = [];
  for (const word of line(value).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? '').replace(/[,;:.]$/, '')} …`];
}
