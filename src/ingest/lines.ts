/** Raw text to lines: each line with what lay between it and the line before (one blank line, a gap, a page break). */

export type Gap = 'none' | 'blank' | 'gap' | 'page';
export interface Line {
  text: string;
  gap: Gap;
  /** A ruled line (a run of spaces) stood before it: footnotes follow. */
  ruled: boolean;
}

const RULE = /^ {40,}$/;
const PAGE_BREAK_BLANKS = 4;

function gapOf(blanks: number): Gap {
  if (blanks === 0) return 'none';
  if (blanks === 1) return 'blank';
  return blanks < PAGE_BREAK_BLANKS ? 'gap' : 'page';
}

/**
 * @param raw the text as it stands in the file
 * @returns its lines without white space at the ends; blank lines become the `gap` of the next line
 */
export function toLines(raw: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let ruled = false;
  for (const row of raw.split(/\r?\n|\f/)) {
    if (RULE.test(row)) ruled = true;
    const text = row.trim();
    if (!text) {
      blanks++;
      continue;
    }
    lines.push({ text, gap: gapOf(blanks), ruled });
    blanks = 0;
    ruled = false;
  }
  return lines;
}

/** Texts set with a blank line between all lines need another paragraph rule than texts with blank lines between paragraphs. */
export function isLineSpaced(lines: Line[]): boolean {
  const spaced = lines.filter((l) => l.gap === 'blank').length;
  const ends = lines.filter((l) => /[.?!:]["'’”)\]*]*\d*$/.test(l.text)).length;
  return spaced > lines.length * 0.6 && ends < lines.length * 0.4;
}
