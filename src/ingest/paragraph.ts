/** The author's paragraph, put together again, with the section it stands in. */
import type { Joined } from './join.ts';

export interface Paragraph extends Joined {
  section: string;
  footnote: boolean;
  /** Offsets at which pages begin, the first at 0; missing where the document has no pages to rely on. */
  pages?: { at: number; page: number }[];
}
