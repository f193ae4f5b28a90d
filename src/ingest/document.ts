/** What every format is read as: paragraphs with their places, what the document says of itself, and what it hides. */
import type { Name } from '../domain/work.ts';
import type { Paragraph } from './paragraph.ts';

/** Text that a reader of the document does not see. It is named to the user and goes nowhere else. */
export interface Hidden {
  what: string;
  page: number | null;
  text: string;
}

/** What a document says of itself, each as far as it does. */
export interface Described {
  title?: string;
  authors: Name[];
  year?: number;
  /** What stands in the largest letters on the first page, for where the title turns out to be no title. */
  largest?: string;
  /** True where the year is only that of the file. */
  yearOfFile?: boolean;
}

export interface ReadDocument {
  /** Those before the first heading have the section ''. */
  paragraphs: Paragraph[];
  described: Described;
  hidden: Hidden[];
}

/** A document, or in a few words why it cannot be read. */
export type Reading = ReadDocument | { fault: string };

export interface ReadOptions {
  /** Reads the invisible text of scanned pages. */
  scanned: boolean;
}
