/**
 * A plain or Markdown text to the author's paragraphs: furniture, tables, footnotes, headings and reference lists handled.
 * The layout (which lines are furniture, where sections begin) is data; nothing here knows a particular work.
 */
import type { Layout } from '../domain/work.ts';
import { type Joined, join } from './join.ts';
import { isLineSpaced, type Line, toLines } from './lines.ts';
import type { Paragraph } from './paragraph.ts';
import { isTableRow, tableColumns } from './table.ts';

const ENDS = /[.?!:;]["'’”)\]*_]*(\d{1,2}|[¹²³⁴-⁹])?["'’”)\]*_]*$/;
const BULLET = /^[-•*] +|^\d+\. /;
/** In a document without a layout of its own, Markdown's headings are the sections. */
const MARKDOWN_HEADING = /^#{1,6}\s+(.+)$/;
const FOOTNOTE = /^([¹²³⁴-⁹]|\d{1,2} (?=[A-Z]))\s*\p{L}/u;

const clean = (s: string) =>
  s
    .replace(/\s+/g, ' ')
    .replace(/\*\*|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])/g, '')
    .replace(/<(https?:[^>]+)>/g, '$1');
const endsSentence = (s: string) => ENDS.test(s);
const startsLower = (s: string) => /^["'“‘(]?\p{Ll}/u.test(s);

interface Rules {
  furniture: RegExp[];
  sections: { name: string; heading: RegExp | undefined; runIn: string | undefined; skip: boolean }[];
}

const compile = (layout: Layout): Rules => ({
  furniture: layout.furniture.map((f) => new RegExp(f)),
  sections: layout.sections.map((s) => ({
    ...s,
    heading: s.heading ? new RegExp(s.heading) : undefined,
    runIn: s.runIn,
  })),
});

/** True where the next line opens a new paragraph of the author. */
function opensParagraph(open: string, next: Line, lineSpaced: boolean, width: number, lastLine: string): boolean {
  if (BULLET.test(next.text)) return true;
  if (!endsSentence(open) || startsLower(next.text)) return false;
  if (!lineSpaced) return next.gap !== 'none';
  const short = lastLine.length < width * 0.75;
  return next.gap === 'gap' ? true : short;
}

const median = (xs: number[]) => xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)] ?? 0;

/**
 * @param raw text of one document
 * @param layout how it is laid out (`knowledge/texts.yaml`), or a default one for added documents
 * @returns paragraphs in order; footnotes stand after the paragraph during which they came
 */
export function paragraphs(raw: string, layout: Layout): Paragraph[] {
  const rules = compile(layout);
  const begin = layout.start ? Math.max(0, raw.indexOf(layout.start)) : 0;
  const lines = toLines(raw.slice(begin));
  const whole = raw.toLowerCase();
  const lineSpaced = isLineSpaced(lines);
  const width = median(lines.map((l) => l.text.length));
  const out: Paragraph[] = [];
  let section = layout.first;
  let skip = false;
  let open: Joined = { text: '', seams: [] };
  let lastLine = '';
  let seam = false;
  let notes: Paragraph[] = [];
  let inNotes = false;
  let table: string[][] = [];

  const close = () => {
    if (open.text && !skip) out.push({ ...open, section, footnote: false });
    if (!skip) out.push(...notes);
    notes = [];
    open = { text: '', seams: [] };
  };
  const closeTable = () => {
    if (table.length) for (const column of tableColumns(table, section)) out.push(column);
    table = [];
  };

  for (const line of lines) {
    if (rules.furniture.some((f) => f.test(line.text))) {
      seam = true;
      inNotes = false;
      continue;
    }
    const heading = rules.sections.find((s) => s.heading?.test(line.text));
    const runIn = rules.sections.find((s) => s.runIn && line.text.startsWith(s.runIn));
    if (heading ?? runIn) {
      closeTable();
      close();
      section = (heading ?? runIn)?.name ?? section;
      skip = (heading ?? runIn)?.skip ?? false;
      inNotes = false;
      if (heading) continue;
    }
    const own = rules.sections.length === 0 ? MARKDOWN_HEADING.exec(line.text)?.[1] : undefined;
    if (own !== undefined) {
      closeTable();
      close();
      section = clean(own);
      continue;
    }
    if (isTableRow(line.text)) {
      close();
      table.push(line.text.split('\t'));
      continue;
    }
    closeTable();
    if (line.ruled) inNotes = true;
    else if (inNotes && (line.gap === 'page' || (line.gap === 'gap' && !FOOTNOTE.test(line.text)))) inNotes = false;
    if (FOOTNOTE.test(line.text) && (inNotes || (!lineSpaced && /^[¹²³⁴-⁹]/.test(line.text)))) {
      notes.push({ text: line.text, seams: [], section, footnote: true });
      seam = true;
      continue;
    }
    const note = notes.at(-1);
    if (inNotes && note) {
      notes[notes.length - 1] = { ...note, ...join(note, line.text, whole, false) };
      continue;
    }
    const text = clean(line.text.replace(BULLET, (b) => (/^\d/.test(b) ? b : '')));
    if (open.text && opensParagraph(open.text, line, lineSpaced, width, lastLine)) {
      close();
      seam = false;
    }
    open = join(open, text, whole, seam);
    lastLine = line.text;
    seam = false;
  }
  closeTable();
  close();
  return out;
}
