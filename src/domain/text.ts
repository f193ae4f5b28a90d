/** Text compared and cut in the same way by every stage. */

/** Letters and digits only: white space, hyphens at line ends, quotation marks and the like set aside (contract, "verbatim"). */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** What ends with a stop and ends no sentence. */
const NO_END = /(\bet al|\be\.g|\bi\.e|\bcf|\bpp?|\bvs|\b[A-Z])\.\s*$/;

/** The longest of them, with white space after it. */
const LOOKED_BACK = 16;

/** Offsets at which sentences begin, by Unicode's rules; "et al.", initials and the like end none. */
export function sentenceStarts(text: string): number[] {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)]
    .map((s) => s.index)
    .filter((at) => at === 0 || !NO_END.test(text.slice(Math.max(0, at - LOOKED_BACK), at)));
}

/** The sentences themselves, without white space at their ends. */
export function sentencesIn(text: string): string[] {
  const starts = sentenceStarts(text);
  return starts.map((start, i) => text.slice(start, starts[i + 1]).trim()).filter(Boolean);
}
