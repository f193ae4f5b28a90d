/** Answers from the papers to the questions of the briefing, with their marks renumbered. */
import type { Answer } from '../../../domain/answer.ts';
import { emphasis, line, text } from '../../text/piece.ts';
import { readMarkdown } from '../answer-text.ts';
import type { Block, Section } from '../document.ts';
import type { Writing } from '../writing.ts';

const STATUS: Record<Answer['status'], string | null> = {
  answered: null,
  partly: 'The papers answer this in part.',
  'not-covered': 'The papers do not cover this.',
};

function ofAnswer({ numbering }: Writing, answer: Answer, titled: boolean): Block[] {
  const read = (markdown: string) => readMarkdown(markdown, (numbers) => numbering.cite(answer.citations, numbers));
  const blocks: Block[] = titled ? [{ kind: 'subheading', title: line(answer.question) }] : [];
  const status = STATUS[answer.status];
  if (status) blocks.push({ kind: 'paragraph', line: [emphasis(status)] });
  blocks.push(...read(answer.answer));
  if (answer.details) blocks.push({ kind: 'paragraph', line: [text('In more detail:')] }, ...read(answer.details));
  // The answer may name what is near by itself.
  const nearest = answer.nearest.map((n) => line(n)).filter((n) => n && !answer.answer.includes(n));
  if (nearest.length > 0)
    blocks.push({ kind: 'paragraph', line: [text(`Near it, the papers cover: ${nearest.join('; ')}.`)] });
  return blocks;
}

export function answersSection(writing: Writing, answers: readonly Answer[], topic: string): Section | null {
  if (answers.length === 0) return null;
  const titled = answers.length > 1 || line(answers[0]?.question ?? '') !== line(topic);
  return { id: 'answers', title: 'What the papers say', blocks: answers.flatMap((a) => ofAnswer(writing, a, titled)) };
}
