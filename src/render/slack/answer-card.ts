/** An answer with its marks, then the sources with note and quote; what the papers don't cover is said first and plainly. */
import type { Answer } from '../../domain/answer.ts';
import { actionIds } from './actions.ts';
import { passageWishes, sourceList } from './citations.ts';
import { feedback } from './feedback.ts';
import { markdownPieces } from './markdown.ts';
import { bold, buttons, divider, type Piece, paragraph, smallPrint } from './piece.ts';
import type { Setting } from './setting.ts';

/** Unless the answer says so itself. */
function nearest({ words }: Setting, { nearest: topics, answer }: Answer): Piece[] {
  return topics.length === 0 || answer.includes(topics.join('; '))
    ? []
    : paragraph(words.answer.nearest, `${topics.join('; ')}.`);
}

function sources(setting: Setting, { citations, details, answer }: Answer): Piece[] {
  const { words, thread } = setting;
  const more =
    details === undefined || details === ''
      ? []
      : [{ id: actionIds.sayMore, label: words.buttons.more, value: { thread } }];
  const list =
    citations.length === 0
      ? []
      : [...divider(), ...paragraph(bold(words.answer.sources)), ...sourceList(setting, citations, answer)];
  return [...list, ...buttons(words.buttons.label, [...more, ...passageWishes(setting, citations)])];
}

export function answerPieces(setting: Setting, answer: Answer): Piece[] {
  const { words } = setting;
  const text = markdownPieces(answer.answer);
  if (answer.status === 'not-covered') {
    const said = text.length > 0 ? text : paragraph(words.answer['not-covered']);
    return [...said, ...nearest(setting, answer), ...feedback(setting)];
  }
  return [
    ...(answer.status === 'partly' ? paragraph({ text: words.answer.partly, italic: true }) : []),
    ...text,
    ...(answer.status === 'partly' ? nearest(setting, answer) : []),
    ...sources(setting, answer),
    ...(answer.writer === 'model' ? smallPrint(words.answer.model) : []),
    ...feedback(setting),
  ];
}

/** What the answer left out for brevity, with the sources that it rests on. */
export function answerDetailsPieces(setting: Setting, answer: Answer): Piece[] {
  const { words } = setting;
  const text = answer.details ?? answer.answer;
  const cited = answer.citations.filter(({ n }) => text.includes(`[${n}]`));
  return [
    ...paragraph(bold(words.answer.details)),
    ...markdownPieces(text),
    ...sources(setting, { ...answer, answer: text, citations: cited, details: '' }),
  ];
}
