/** A PDF: what a reader sees on its pages, as paragraphs with page numbers. pdf.js is imported when the first one is read. */
import { z } from 'zod';
import type { Described, Hidden, Reading, ReadOptions } from '../document.ts';
import { namesOf } from '../people.ts';
import { blocksOf } from './blocks.ts';
import { drawnText, INVISIBLE, OUTSIDE } from './drawn.ts';
import { linesOf, type PdfLine } from './lines.ts';
import { seenText, type TextItem } from './seen.ts';

const Info = z.looseObject({
  Title: z.string().optional().catch(undefined),
  Author: z.string().optional().catch(undefined),
  CreationDate: z.string().optional().catch(undefined),
});

type PdfJs = Awaited<ReturnType<typeof import('unpdf')['getResolvedPDFJS']>>;
type PdfDocument = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

const FAULTS: Record<string, string> = {
  PasswordException: 'encrypted: save a copy without a password',
  InvalidPDFException: 'damaged, or not a PDF',
  FormatError: 'damaged, or not a PDF',
};

const faultOf = (error: unknown): string =>
  FAULTS[error instanceof Error ? error.name : ''] ??
  `damaged, or not a PDF (${error instanceof Error ? error.name : 'unknown fault'})`;

/** Whether a font's letters are bold: its name says so. Known only after the page was drawn. */
const boldIn = (page: PdfPage) => (font: string) => {
  if (!page.commonObjs.has(font)) return false;
  const { name = '' } = page.commonObjs.get(font) as { name?: string };
  return /bold|black|heavy|semibold|demi/i.test(name);
};

interface ReadPage {
  lines: PdfLine[];
  hidden: Hidden[];
}

async function readPage(
  page: PdfPage,
  number: number,
  codes: Record<string, number>,
  { scanned }: ReadOptions,
): Promise<ReadPage> {
  const operators = await page.getOperatorList();
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const drawn = drawnText(operators, codes, [x0, y0, x1, y1]).map((d) =>
    scanned && d.unseen === INVISIBLE ? { ...d, unseen: null } : d,
  );
  const { items } = await page.getTextContent();
  const texts = items.filter((i): i is typeof i & TextItem => 'str' in i);
  const { items: seen, hidden } = seenText(texts, drawn, number);
  // pdf.js leaves it out by itself; it is to be named all the same.
  const outside = drawn.flatMap((d) => (d.unseen === OUTSIDE ? [d.character] : [])).join('');
  if (outside.trim() && !hidden.some((h) => h.what === OUTSIDE))
    hidden.push({ what: OUTSIDE, page: number, text: outside });
  const lines = linesOf(seen, number, boldIn(page));
  page.cleanup();
  return { lines, hidden };
}

/** The numbers printed on the pages where the file has them as plain ascending numbers, else 1, 2, 3. */
async function numbersOf(document: PdfDocument): Promise<number[]> {
  const counted = Array.from({ length: document.numPages }, (_, i) => i + 1);
  const labels = (await document.getPageLabels())?.map((l: string) => (/^\d{1,5}$/.test(l) ? Number(l) : 0)) ?? [];
  const plain =
    labels.length === counted.length &&
    labels.every((n: number, i: number) => n > (i === 0 ? 0 : (labels[i - 1] ?? 0)));
  return plain ? labels : counted;
}

async function describedBy(document: PdfDocument, largest: string | undefined): Promise<Described> {
  const { info } = await document.getMetadata();
  const { Title, Author, CreationDate } = Info.parse(info);
  const title = Title?.replace(/^Microsoft (?:Word|PowerPoint) - /, '').trim();
  const year = /^(?:D:)?((?:19|20)\d\d)/.exec(CreationDate ?? '')?.[1];
  return {
    ...((title ?? largest) ? { title: title || largest || '' } : {}),
    ...(largest ? { largest } : {}),
    authors: namesOf([Author ?? '']),
    ...(year ? { year: Number(year), yearOfFile: true } : {}),
  };
}

async function pagesOf(
  document: PdfDocument,
  codes: Record<string, number>,
  options: ReadOptions,
): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  for (const [i, number] of (await numbersOf(document)).entries())
    pages.push(await readPage(await document.getPage(i + 1), number, codes, options));
  return pages;
}

export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument, OPS } = await getResolvedPDFJS();
  // A copy: pdf.js takes the bytes for itself.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    const pages = await pagesOf(document, OPS, options);
    const { paragraphs, largest } = blocksOf(pages.map((p) => p.lines));
    const hidden = pages.flatMap((p) => p.hidden);
    if (paragraphs.length === 0)
      return {
        fault: hidden.some((h) => h.what === INVISIBLE)
          ? 'all its text is invisible, as scanners lay it over their pictures: --scanned reads it'
          : 'without text: pictures of pages, perhaps, which need a program that recognises text',
      };
    return { paragraphs, described: await describedBy(document, largest), hidden };
  } catch (error) {
    return { fault: faultOf(error) };
  } finally {
    await task.destroy();
  }
}
