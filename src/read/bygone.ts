/**
 * What used to be, told against what is now, is contrast and no part of the service (codebook, "Where readers stumble").
 * The trained readers, which know no tenses, are not shown it; cues have a rule of their own (`context.ts`).
 */
import type { Sentence } from './tokens.ts';

export interface Range {
  start: number;
  end: number;
}

const BYGONE = /\b(?:used to|formerly|previously|in the past|in (?:the old|those|earlier) days|back then)\b/i;
const NOW = '(?:now|today|nowadays|these days|at present|currently|since then|since (?:19|20)\\d\\d)';
/** "It used to be …, now …": all before the turn. */
const TURN = new RegExp(`[,;:–—-]\\s*(?:(?:and|but|yet|while|whereas)\\s+)?(?=${NOW}\\b)`, 'i');
const PRESENT = new RegExp(`\\b${NOW}\\b`, 'i');

/** @returns stretches of the text that tell what used to be, where the text goes on to what is now */
export function bygoneIn(sentences: readonly Sentence[], text: string): Range[] {
  return sentences.flatMap(({ start, end }, i): Range[] => {
    const said = text.slice(start, end);
    const told = BYGONE.exec(said);
    if (!told) return [];
    const turn = TURN.exec(said.slice(told.index));
    if (turn) return [{ start, end: start + told.index + turn.index }];
    const next = sentences[i + 1];
    return next && PRESENT.test(text.slice(next.start, next.end)) ? [{ start, end }] : [];
  });
}

/** The text with these stretches blank, every other letter where it was. */
export const blanked = (text: string, ranges: readonly Range[]): string =>
  ranges.reduce((s, { start, end }) => s.slice(0, start) + ' '.repeat(end - start) + s.slice(end), text);

/** The sentences without the words of these stretches. */
export const without = (sentences: readonly Sentence[], ranges: readonly Range[]): Sentence[] =>
  ranges.length === 0
    ? [...sentences]
    : sentences.map((s) => ({
        ...s,
        tokens: s.tokens.filter((t) => !ranges.some((r) => t.start >= r.start && t.end <= r.end)),
      }));
