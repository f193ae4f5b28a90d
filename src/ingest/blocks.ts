/** Collects headings and paragraphs in the order of the document, for formats that say which is which. */
import type { Paragraph } from './paragraph.ts';

const LONGEST_HEADING = 160;

export class Blocks {
  readonly paragraphs: Paragraph[] = [];
  /** The first heading of all: a title, where the document names none. */
  firstHeading: string | undefined;
  private section = '';

  heading(text: string): void {
    const name = text.replace(/\s+/g, ' ').trim();
    if (!name) return;
    // What is as long as a paragraph is one, whatever its style is called.
    if (name.length > LONGEST_HEADING) this.paragraph(name, null);
    else {
      this.firstHeading ??= name;
      this.section = name;
    }
  }

  paragraph(text: string, page: number | null, footnote = false): void {
    const whole = text.replace(/\s+/g, ' ').trim();
    if (!whole) return;
    const pages = page === null ? {} : { pages: [{ at: 0, page }] };
    this.paragraphs.push({ text: whole, seams: [], section: this.section, footnote, ...pages });
  }
}
