/** In short: two or three sentences taken from the placement or the first answer. Nothing is said here that isn't said below. */
import type { Answer } from '../../../domain/answer.ts';
import type { Placement, ServicePlacement } from '../../../domain/placement.ts';
import { line, strong, text } from '../../text/piece.ts';
import { readInline } from '../answer-text.ts';
import type { Block, Line, Section } from '../document.ts';
import { marked, plural, sentence, type Writing } from '../writing.ts';

const MOST_SENTENCES = 2;
/** White space after a full stop and its marks, before a capital; not after "et al." and the like. */
const SENTENCE_END = /(?<=(?<!\b(?:al|e\.g|i\.e|cf|[A-Z]))[.!?][’”)"]?(?:\s?\[[\d, ]+\])*)\s+(?=[A-Z‘“"])/;

function standing(writing: Writing, p: ServicePlacement, id: 'modes' | 'quadrants', lead: string): Line[] {
  const placed: Placement = p.placements[id];
  if (placed.category === null) return [];
  const how = placed.status === 'leaning' ? ' (leaning)' : '';
  return [
    [
      text(`${lead} `),
      strong(writing.naming.category(id, placed.category)),
      text(`${how}. `),
      ...marked(writing, sentence(placed.reason), p.citations, placed.citations),
    ],
  ];
}

function riskSentence({ naming }: Writing, { risks }: ServicePlacement): Line[] {
  const [gravest] = risks;
  if (!gravest) return [];
  const count = plural(risks.length, 'risk', 'risks');
  const start = `The description gives ground for ${count}`;
  return [
    [
      text(risks.length === 1 ? `${start}: ` : `${start}, the gravest being `),
      strong(naming.risk(gravest.id)),
      text(` (${gravest.severity}).`),
    ],
  ];
}

export function unplaceable(p: ServicePlacement): string | null {
  return p.reach === 'not-a-service' || p.reach === 'too-little' ? sentence(p.reach_reason) : null;
}

function ofPlacement(writing: Writing, p: ServicePlacement): Line[] {
  const why = unplaceable(p);
  if (why) return [[text(why)]];
  const lines = [
    ...standing(writing, p, 'modes', 'Of the three modes of co-production, this is'),
    ...standing(writing, p, 'quadrants', 'On the map of quadrants it is mainly'),
    ...riskSentence(writing, p),
  ];
  return lines.length > 0
    ? lines
    : [[text('The description gives no ground to place the service; what to find out first stands below.')]];
}

/** The first sentences of the answer's first line, with their marks. */
function ofAnswer({ numbering }: Writing, { answer, citations }: Answer): Line[] {
  const [first = ''] = answer.trim().split('\n');
  if (/^\s*(?:[-*•|#]|\d+\.) ?/.test(first)) return [];
  const sentences = line(first).split(SENTENCE_END).slice(0, MOST_SENTENCES);
  return [readInline(sentences.join(' '), (numbers) => numbering.cite(citations, numbers))];
}

export function shortSection(
  writing: Writing,
  placement: ServicePlacement | null,
  answers: readonly Answer[],
): Section {
  const [first] = answers;
  const lines = placement ? ofPlacement(writing, placement) : first ? ofAnswer(writing, first) : [];
  return {
    id: 'short',
    title: 'In short',
    blocks: lines.map((l): Block => ({ kind: 'paragraph', line: l, tone: 'lead' })),
  };
}
