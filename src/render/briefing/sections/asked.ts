/** What was asked, in the user's words and whole, and the title made of them. */
import type { ServicePlacement } from '../../../domain/placement.ts';
import { clean, line } from '../../text/piece.ts';
import type { Section } from '../document.ts';

const LONGEST_TITLE = 80;

function cutAtWord(long: string): string {
  const cut = long.slice(0, LONGEST_TITLE).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE).replace(/[,;:.\s]+$/, '')} …`;
}

/** The first sentence, or as many words as fit, where the topic is long: the whole of it stands right below. */
export function titleOf(topic: string): string {
  const whole = line(topic).replace(/[.\s]+$/, '');
  const title = whole.slice(0, 1).toUpperCase() + whole.slice(1);
  if (title.length <= LONGEST_TITLE) return title || 'Briefing';
  const sentence = /^(.{20,80}?)[.!?] /.exec(title)?.[1];
  return sentence ?? cutAtWord(title);
}

const paragraphs = (words: string): string[] =>
  clean(words)
    .split(/\s*\n\s*/)
    .filter((p) => p.trim() !== '');

export function askedSection(topic: string, placement: ServicePlacement | null): Section {
  const asked = paragraphs(topic);
  const described = placement && line(placement.text) !== line(topic) ? paragraphs(placement.text) : [];
  return {
    id: 'asked',
    title: 'What was asked',
    blocks: [
      { kind: 'asked', paragraphs: asked },
      ...(described.length > 0 ? [{ kind: 'asked', paragraphs: described } as const] : []),
    ],
  };
}
