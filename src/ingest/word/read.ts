/** A Word document: its paragraphs under their headings, with the pages that Word noted when it last laid the text out. */
import { Parser } from 'htmlparser2';
import { Blocks } from '../blocks.ts';
import type { Described, Hidden, Reading } from '../document.ts';
import { namesOf } from '../people.ts';
import { type Parts, partsOf } from './package.ts';
import { isOn, type Style, stylesOf } from './styles.ts';

/** Half points, as Word counts. */
const SMALLEST = 4;
/** Moved or alternative text would be read twice. */
const NOT_READ = new Set(['w:moveFrom', 'mc:Fallback', 'w:del']);

interface OpenParagraph {
  text: string;
  page: number;
  style: Style;
  heading: boolean | null;
  /** White text on a dark ground is seen. */
  shaded: boolean;
}

interface Run {
  vanish: boolean | null;
  colour: string;
  size: number | null;
  shaded: boolean;
}

const isGround = (fill: string | undefined) => fill !== undefined && !/^(auto|ffffff|none|white)$/i.test(fill);

function unseen(run: Run | null, p: OpenParagraph, cellShaded: boolean): string | null {
  if (run?.vanish ?? p.style.vanish) return 'text formatted as hidden';
  if (run && run.size !== null && run.size < SMALLEST) return 'text too small to see';
  const white = /^f[a-f0-9]f[a-f0-9]f[a-f0-9]$/i.test(run?.colour ?? '');
  return white && !run?.shaded && !p.shaded && !cellShaded ? 'text in the colour of the page' : null;
}

/** @param footnotes whether the part holds notes; then there are no pages and no headings */
function readPart(
  xml: string,
  styles: (id: string | undefined) => Style,
  blocks: Blocks,
  footnotes: boolean,
): Hidden[] {
  const hidden: Hidden[] = [];
  const paged = !footnotes && xml.includes('<w:lastRenderedPageBreak');
  const paragraphs: OpenParagraph[] = [];
  const cells: boolean[] = [];
  let [page, skipped, inText, inRunStyle] = [1, 0, false, false];
  let run: Run | null = null;
  let hiding: Hidden | null = null;

  const say = (text: string) => {
    const p = paragraphs.at(-1);
    if (!p || skipped > 0) return;
    const what = unseen(run, p, cells.at(-1) ?? false);
    if (what === null) {
      p.text += text;
      if (text.trim()) hiding = null;
    } else if (hiding?.what === what) hiding.text += text;
    else {
      hiding = { what, page: paged ? page : null, text };
      hidden.push(hiding);
    }
  };
  const open: Record<string, (attributes: Record<string, string>) => void> = {
    'w:p': () => {
      paragraphs.push({ text: '', page, style: styles(undefined), heading: null, shaded: false });
    },
    'w:pStyle': (a) => {
      const p = paragraphs.at(-1);
      if (p) p.style = styles(a['w:val']);
    },
    'w:outlineLvl': (a) => {
      const p = paragraphs.at(-1);
      if (p) p.heading = Number(a['w:val']) < 9;
    },
    'w:shd': (a) => {
      const ground = isGround(a['w:fill']);
      const p = paragraphs.at(-1);
      if (inRunStyle && run) run.shaded ||= ground;
      else if (p) p.shaded ||= ground;
      else if (cells.length > 0) cells[cells.length - 1] = ground;
    },
    'w:tc': () => void cells.push(false),
    'w:r': () => {
      run = { vanish: null, colour: '', size: null, shaded: false };
    },
    'w:rPr': () => {
      inRunStyle = run !== null;
    },
    'w:vanish': (a) => {
      if (inRunStyle && run) run.vanish = isOn(a['w:val']);
    },
    'w:webHidden': (a) => {
      if (inRunStyle && run) run.vanish = isOn(a['w:val']);
    },
    'w:color': (a) => {
      if (inRunStyle && run) run.colour = a['w:val'] ?? '';
    },
    'w:highlight': (a) => {
      if (inRunStyle && run) run.shaded ||= isGround(a['w:val']);
    },
    'w:sz': (a) => {
      if (inRunStyle && run) run.size = Number(a['w:val']);
    },
    'w:rStyle': (a) => {
      if (inRunStyle && run && styles(a['w:val']).vanish) run.vanish = true;
    },
    'w:t': () => {
      inText = true;
    },
    'w:tab': () => say(' '),
    'w:br': () => say(' '),
    'w:noBreakHyphen': () => say('-'),
    'w:lastRenderedPageBreak': () => {
      page++;
      const p = paragraphs.at(-1);
      if (p && !p.text.trim()) p.page = page;
    },
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (NOT_READ.has(name)) skipped++;
        open[name]?.(attributes);
      },
      ontext(data) {
        if (inText) say(data);
      },
      onclosetag(name) {
        if (NOT_READ.has(name)) skipped--;
        if (name === 'w:t') inText = false;
        if (name === 'w:rPr') inRunStyle = false;
        if (name === 'w:r') run = null;
        if (name === 'w:tc') cells.pop();
        if (name !== 'w:p') return;
        const p = paragraphs.pop();
        hiding = null;
        if (p && !footnotes && (p.heading ?? p.style.heading)) blocks.heading(p.text);
        else if (p) blocks.paragraph(p.text, paged ? p.page : null, footnotes);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return hidden;
}

const contentOf = (xml: string, element: string): string =>
  (new RegExp(`<${element}\\b[^>]*>([^<]*)</${element}>`).exec(xml)?.[1] ?? '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .trim();

function describedBy(parts: Parts, heading: string | undefined): Described {
  const core = parts('docProps/core.xml');
  const title = contentOf(core, 'dc:title') || heading;
  const year = /^\d{4}/.exec(contentOf(core, 'dcterms:created'))?.[0];
  return {
    ...(title ? { title } : {}),
    authors: namesOf([contentOf(core, 'dc:creator')]),
    ...(year ? { year: Number(year), yearOfFile: true } : {}),
  };
}

export function readWord(bytes: Uint8Array): Reading {
  const parts = partsOf(bytes);
  if (typeof parts !== 'function') return parts;
  const styles = stylesOf(parts('word/styles.xml'));
  const blocks = new Blocks();
  const hidden = [
    ...readPart(parts('word/document.xml'), styles, blocks, false),
    ...readPart(parts('word/footnotes.xml'), styles, blocks, true),
    ...readPart(parts('word/endnotes.xml'), styles, blocks, true),
  ];
  return { paragraphs: blocks.paragraphs, described: describedBy(parts, blocks.firstHeading), hidden };
}
