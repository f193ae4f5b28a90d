/** One block of a briefing as paragraphs, tables and pictures of Word. */
import type { ParagraphChild, Table, Paragraph as WordParagraph } from 'docx';
import type { Piece } from '../text/piece.ts';
import type { Block, Line } from './document.ts';
import type { DocxLinks } from './docx-links.ts';
import { COLOUR, SEVERITY_FILL, TEXT_WIDTH } from './docx-style.ts';

type Docx = typeof import('docx');
type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Pixels of the picture in the page: 14.5 cm wide. */
const PICTURE = { width: 548, height: 372 };

export function docxBlocks(
  docx: Docx,
  links: DocxLinks,
  pictures: ReadonlyMap<string, Buffer>,
  block: Block,
): (WordParagraph | Table)[] {
  const { Paragraph, TextRun, ImageRun, HeadingLevel, WidthType, ShadingType, BorderStyle, TableLayoutType } = docx;

  const runs = (p: Piece): ParagraphChild[] => {
    switch (p.kind) {
      case 'text':
        return [new TextRun(p.text)];
      case 'strong':
        return [new TextRun({ text: p.text, bold: true })];
      case 'emphasis':
        return [new TextRun({ text: p.text, italics: true })];
      case 'words':
        return [new TextRun({ text: `‘${p.text}’`, italics: true })];
      case 'cite':
        return [
          new TextRun('\u00a0'),
          ...p.numbers.map((n) => links.to(`ref-${n}`, new TextRun({ text: `[${n}]`, style: 'Hyperlink' }))),
        ];
      case 'link':
        return [
          /^https?:\/\//.test(p.href)
            ? links.out(p.href, new TextRun({ text: p.text, style: 'Hyperlink' }))
            : new TextRun(p.text),
        ];
    }
  };
  const paragraph = (line: Line, style?: string): WordParagraph =>
    new Paragraph({ ...(style ? { style } : {}), children: line.flatMap(runs) });
  const points = (items: readonly Line[]): WordParagraph[] =>
    items.map((i) => new Paragraph({ numbering: { reference: 'points', level: 0 }, children: i.flatMap(runs) }));
  const subheading = (title: string): WordParagraph => new Paragraph({ heading: HeadingLevel.HEADING_2, text: title });

  const rule = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

  const table = ({ columns, rows }: Of<'table'>): Table => {
    const widths = columns.map((c) =>
      Math.round((TEXT_WIDTH * c.width) / columns.reduce((sum, { width }) => sum + width, 0)),
    );
    const cell = (lines: Line[], i: number, style: string, fill?: string) =>
      new docx.TableCell({
        width: { size: widths[i] ?? 0, type: WidthType.DXA },
        ...(fill ? { shading: { type: ShadingType.CLEAR, fill } } : {}),
        children: lines.map((l) => paragraph(l, style)),
      });
    const head = new docx.TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map((c, i) => cell([[{ kind: 'text', text: c.name }]], i, 'CellHead', COLOUR.blue)),
    });
    return new docx.Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { top: 60, bottom: 30, left: 90, right: 90 },
      borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: none },
      rows: [
        head,
        ...rows.map(
          (r) => new docx.TableRow({ cantSplit: true, children: r.map((lines, i) => cell(lines, i, 'Cell')) }),
        ),
      ],
    });
  };

  const picture = ({ svg, alt, caption }: Of<'picture'>): WordParagraph[] => {
    const data = pictures.get(svg);
    if (!data) return [paragraph([{ kind: 'text', text: alt }])];
    const altText = { id: '1', name: 'Quadrants', title: 'Quadrants', description: alt };
    const image = new ImageRun({ type: 'png', data, transformation: PICTURE, altText });
    return [
      new Paragraph({
        alignment: docx.AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: 220, after: 40 },
        children: [image],
      }),
      paragraph([{ kind: 'text', text: caption }], 'Caption'),
    ];
  };

  const risk = ({ name, severity, lines, mitigations }: Of<'risk'>): WordParagraph[] => {
    const { fill, text } = SEVERITY_FILL[severity];
    const label = new TextRun({
      text: `\u00a0${severity} severity\u00a0`,
      size: 19,
      color: text,
      shading: { type: ShadingType.CLEAR, fill },
    });
    const heading = new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(`${name}  `), label] });
    const done = new Paragraph({ style: 'Small', keepNext: true, text: 'What can be done' });
    return [
      heading,
      ...lines.map((l) => paragraph(l)),
      ...(mitigations.length > 0 ? [done, ...points(mitigations)] : []),
    ];
  };

  /** Not `Bookmark`, which counts its ids over all documents of the process; the types forget that its parts may stand alone. */
  const bookmarked = (n: number): ParagraphChild[] => {
    const parts = [new docx.BookmarkStart(`ref-${n}`, n), new TextRun(`[${n}]`), new docx.BookmarkEnd(n)];
    return parts as unknown as ParagraphChild[];
  };
  const reference = ({ n, lines: [where = [], ...said] }: Of<'references'>['items'][number]): WordParagraph[] => [
    new Paragraph({
      style: 'Reference',
      keepNext: said.length > 0,
      children: [...bookmarked(n), new TextRun('\t'), ...where.flatMap(runs)],
    }),
    ...said.map((l) => paragraph(l, 'ReferenceNote')),
  ];

  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.line, block.tone === 'lead' ? 'Lead' : block.tone === 'small' ? 'Small' : undefined)];
    case 'asked':
      return block.paragraphs.map((p) => new Paragraph({ style: 'Asked', text: p }));
    case 'list':
      return points(block.items);
    case 'works':
      return block.items.map((i) => paragraph(i, 'Work'));
    case 'subheading':
      return [subheading(block.title)];
    case 'table':
      return [table(block)];
    case 'picture':
      return picture(block);
    case 'risk':
      return risk(block);
    case 'references':
      return block.items.flatMap(reference);
  }
}
