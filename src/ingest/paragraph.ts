/** The author's paragraph, put together again, with the section it stands in. */
import type { Joined } from './join.ts';

export interface Paragraph extends Joined {
  section: string;
  footnote: boolean;
}
