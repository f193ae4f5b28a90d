/** A reply of kind `briefing` as a document: what was asked, the point, the placement, risks, gaps, answers, references. Pure. */
import type { Answer } from '../../domain/answer.ts';
import type { Names } from '../../domain/names.ts';
import type { ServicePlacement } from '../../domain/placement.ts';
import type { Work } from '../../domain/work.ts';
import { Numbering } from '../references/numbering.ts';
import { STYLES, type StyleName } from '../references/style.ts';
import type { BriefingDocument, Section } from './document.ts';
import { Naming } from './naming.ts';
import { answersSection } from './sections/answers.ts';
import { askedSection, titleOf } from './sections/asked.ts';
import { movesSection, unknownSection } from './sections/changes.ts';
import { checklistsSection } from './sections/checklists.ts';
import { contestedSection, definitionsSection } from './sections/definitions.ts';
import { risksSection } from './sections/risks.ts';
import { shortSection, unplaceable } from './sections/short.ts';
import { makingSection, referencesSection } from './sections/sources.ts';
import { standingSection } from './sections/standing.ts';
import type { Writing } from './writing.ts';

export type { BriefingDocument } from './document.ts';
export { toDocx } from './docx.ts';
export { toHtml } from './html.ts';
export { toMarkdown } from './markdown.ts';

interface Briefing {
  topic: string;
  placement: ServicePlacement | null;
  answers: Answer[];
}

interface BriefingContext {
  names: Names;
  works: Work[];
  /** Of the references; Harvard unless given. */
  style?: StyleName;
  /** Of Tango; the codebook's is in the placement. */
  version: string;
}

function placementSections(writing: Writing, p: ServicePlacement): (Section | null)[] {
  const standing = standingSection(writing, p);
  if (unplaceable(p)) return [standing, p.questions.length > 0 ? unknownSection(writing, p) : null];
  return [
    standing,
    definitionsSection(writing, p),
    contestedSection(writing, p),
    risksSection(writing, p),
    movesSection(writing, p),
    unknownSection(writing, p),
    checklistsSection(writing, p),
  ];
}

/**
 * @param reply the material; its citations are renumbered in the order of the document
 * @returns the document, to be drawn by `toMarkdown`, `toHtml` or `toDocx`
 */
export function briefing(
  { topic, placement, answers }: Briefing,
  { names, works, version, style = 'harvard' }: BriefingContext,
): BriefingDocument {
  const writing: Writing = { naming: new Naming(names, works), numbering: new Numbering(), style: STYLES[style] };
  // The order matters: a section takes its citation numbers when it is written.
  const sections = [
    askedSection(topic, placement),
    shortSection(writing, placement, answers),
    ...(placement ? placementSections(writing, placement) : []),
    answersSection(writing, answers, topic),
    referencesSection(writing),
    makingSection(version, placement, answers),
  ];
  return {
    title: titleOf(topic),
    subtitle: 'A briefing on co-production of public services',
    sections: sections.filter((s) => s !== null && s.blocks.length > 0) as Section[],
    version,
  };
}
