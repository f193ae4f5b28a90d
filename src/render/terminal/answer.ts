/** An answer for the terminal. */
import type { Answer } from '../../domain/answer.ts';
import type { Names } from '../../domain/names.ts';
import { citationLines } from './citations.ts';
import { styleFor } from './style.ts';

export function answerText(answer: Answer, names: Names, colour: boolean): string {
  const style = styleFor(colour);
  const more = answer.details ? [style.heading('More'), answer.details] : [];
  const sources =
    answer.citations.length > 0 ? [style.heading('Sources'), ...citationLines(answer.citations, names, style)] : [];
  const parts = [answer.answer, more.join('\n'), sources.join('\n')].filter(Boolean);
  return `${parts.join('\n\n')}\n`;
}
