/** A briefing as a Word document, the same bytes each time. The `docx` package is loaded only here and only when one is asked for. */
import { toPng } from '../picture/png.ts';
import type { BriefingDocument } from './document.ts';
import { docxBlocks } from './docx-blocks.ts';
import { DocxLinks } from './docx-links.ts';
import { NUMBERING, PAGE, STYLES } from './docx-style.ts';
import { fixedCoreProperties, withFixedDates } from './fixed-dates.ts';

async function picturesOf({ sections }: BriefingDocument): Promise<Map<string, Buffer>> {
  const svgs = sections.flatMap((s) => s.blocks.flatMap((b) => (b.kind === 'picture' ? [b.svg] : [])));
  return new Map(await Promise.all(svgs.map(async (svg) => [svg, await toPng(svg)] as const)));
}

export async function toDocx(doc: BriefingDocument): Promise<Buffer> {
  const [docx, pictures] = await Promise.all([import('docx'), picturesOf(doc)]);
  const links = new DocxLinks(docx);
  const { Paragraph, TextRun, Footer, PageNumber, HeadingLevel, AlignmentType } = docx;
  const footer = new Paragraph({
    style: 'Footer',
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun(`Tango ${doc.version} · page `),
      new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });
  const children = [
    new Paragraph({ style: 'Kicker', text: doc.subtitle }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: doc.title }),
    ...doc.sections.flatMap((section) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: section.title }),
      ...section.blocks.flatMap((block) => docxBlocks(docx, links, pictures, block)),
    ]),
  ];
  const file = new docx.Document({
    title: doc.title,
    description: doc.subtitle,
    creator: `Tango ${doc.version}`,
    styles: STYLES,
    numbering: NUMBERING(docx),
    sections: [{ properties: { page: PAGE }, footers: { default: new Footer({ children: [footer] }) }, children }],
  });
  links.addTo(file);
  const core = fixedCoreProperties(doc.title, `Tango ${doc.version}`);
  return withFixedDates(await docx.Packer.toBuffer(file, undefined, [core]));
}
