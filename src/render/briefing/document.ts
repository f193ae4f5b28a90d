/** A briefing as a document model: sections of blocks. The three formats are drawn from it, so they can't differ in what they say. */
import type { Piece } from '../text/piece.ts';

/** A paragraph of text. */
export type Line = Piece[];

interface Column {
  name: string;
  /** Share of the width, in hundredths. */
  width: number;
}

type Severity = 'low' | 'medium' | 'high';

export type Block =
  | { kind: 'paragraph'; line: Line; tone?: 'lead' | 'small' }
  /** Words of the user, a paragraph each. */
  | { kind: 'asked'; paragraphs: string[] }
  | { kind: 'list'; items: Line[] }
  | { kind: 'subheading'; title: string }
  /** The first column is the rows' header; a cell holds one paragraph or more. */
  | { kind: 'table'; caption: string; columns: Column[]; rows: Line[][][] }
  | { kind: 'picture'; svg: string; alt: string; caption: string }
  | { kind: 'risk'; name: string; severity: Severity; lines: Line[]; mitigations: Line[] }
  | { kind: 'works'; items: Line[] }
  | { kind: 'references'; items: { n: number; lines: Line[] }[] };

export interface Section {
  id: string;
  title: string;
  blocks: Block[];
}

export interface BriefingDocument {
  title: string;
  subtitle: string;
  sections: Section[];
  version: string;
}
