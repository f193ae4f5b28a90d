/** A web page: headings and paragraphs of what a reader sees of its main part; menus, forms and code are left out. */
import { Parser } from 'htmlparser2';
import { Blocks } from '../blocks.ts';
import { textOf } from '../decode.ts';
import type { Hidden, Reading } from '../document.ts';
import { describedBy } from './described.ts';
import { rulesOf, styleOf } from './style.ts';
import { hiddenBy, type Look, lookOf, PAGE } from './unseen.ts';

const NOT_READ = new Set(
  'script style noscript template svg math iframe object canvas nav aside form button select textarea title dialog'.split(
    ' ',
  ),
);
/** Of the page; inside an article they may hold its own title. */
const AROUND = new Set(['header', 'footer']);
const MAIN = new Set(['main', 'article']);
const BLOCK = new Set(
  'p div section article main header footer li ul ol dl dt dd td th tr table blockquote pre figure figcaption address details summary body hr h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;

interface Open {
  name: string;
  skipped: boolean;
  main: boolean;
  /** Set on the element that hides, and handed down. */
  hiding: Hidden | null;
  look: Look;
}

function encodingOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
  try {
    return named && new TextDecoder(named).encoding;
  } catch {
    return undefined;
  }
}

export function readHtml(bytes: Uint8Array): Reading {
  const html = textOf(bytes, encodingOf(bytes), 'windows-1252');
  if (html === null) return { fault: 'not a text file' };
  if (!/<[a-z!]/i.test(html)) return { fault: 'not a web page' };
  const rules = rulesOf(html);
  const [main, whole] = [new Blocks(), new Blocks()];
  const hidden: Hidden[] = [];
  const stack: Open[] = [];
  let text = '';

  const flush = (open: Open | undefined) => {
    for (const blocks of open?.main ? [main, whole] : [whole])
      if (open && HEADING.test(open.name)) blocks.heading(text);
      else blocks.paragraph(text, null);
    text = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const outer = stack.at(-1);
      if (BLOCK.has(name)) flush(outer);
      if (name === 'br') text += ' ';
      const says = styleOf(name, attributes, rules);
      const look = lookOf(says, outer?.look ?? PAGE);
      const isMain = MAIN.has(name) || attributes.role === 'main' || (outer?.main ?? false);
      const skipped = (outer?.skipped ?? false) || NOT_READ.has(name) || (AROUND.has(name) && !isMain);
      const what = skipped || outer?.hiding ? null : hiddenBy(attributes, says, look);
      const hiding = what === null ? (outer?.hiding ?? null) : { what, page: null, text: '' };
      if (what !== null && hiding) hidden.push(hiding);
      stack.push({ name, skipped, main: isMain, hiding, look });
    },
    ontext(data) {
      const open = stack.at(-1);
      if (open?.skipped) return;
      if (open?.hiding) open.hiding.text += data;
      else text += data;
    },
    onclosetag(name) {
      const open = stack.at(-1);
      if (open && BLOCK.has(name)) flush(open);
      stack.pop();
    },
  });
  parser.end(html);
  flush(undefined);
  const read = main.paragraphs.length > 0 ? main : whole;
  return { paragraphs: read.paragraphs, described: describedBy(html, whole.firstHeading), hidden };
}
