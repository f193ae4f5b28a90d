/** Writes small PDFs for tests: whatever a page's drawing says, so that any way of hiding text can be tried. */

interface PdfSettings {
  info?: Record<string, string>;
  /** A password that nobody knows. */
  encrypted?: boolean;
}

const UNKNOWN_PASSWORD = `<< /Filter /Standard /V 1 /R 2 /O <${'28'.repeat(32)}> /U <${'31'.repeat(32)}> /P -4 >>`;
const ID = '<00112233445566778899aabbccddeeff>';

const escaped = (text: string) => text.replace(/[()\\]/g, (c) => `\\${c}`);

/** One line of text at a place; `F2` is bold. */
export const write = (y: number, text: string, { x = 72, font = 'F1', size = 11 } = {}): string =>
  `BT /${font} ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET\n`;

/** @param pages drawing of each page */
export function pdfOf(pages: readonly string[], { info = {}, encrypted = false }: PdfSettings = {}): Buffer {
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} >>`;
  // 1 catalogue, 2 page tree, 3 and 4 fonts, 5 information, then a drawing and a page each, the encryption last.
  const first = 6;
  const pageOf = (i: number) => first + 2 * i + 1;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${pageOf(i)} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join(' ')} >>`,
    ...pages.flatMap((drawing, i) => [
      `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * i} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /ExtGState << /Clear << /ca 0 >> >> >> >>`,
    ]),
    ...(encrypted ? [UNKNOWN_PASSWORD] : []),
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const lock = encrypted ? ` /Encrypt ${objects.length} 0 R /ID [${ID} ${ID}]` : '';
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R${lock} >>\nstartxref\n${out.length}\n%%EOF\n`;
  return Buffer.from(`${out}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}
