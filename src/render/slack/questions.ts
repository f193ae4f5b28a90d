/** Open questions: each in words, with its answers as buttons. The card asks the first; answering it brings the next. */
import type { OpenQuestion, ServicePlacement } from '../../domain/placement.ts';
import { actionId, actionIds } from './actions.ts';
import { bold, buttons, type Piece, paragraph } from './piece.ts';
import type { Setting } from './setting.ts';

const answers = (setting: Setting, question: OpenQuestion): Piece[] =>
  buttons(
    setting.words.card['question-buttons'],
    question.options.map((option) => ({
      id: actionId(actionIds.answerQuestion, question.id, option.id),
      label: option.label,
      value: { thread: setting.thread, question: question.id, option: option.id },
    })),
  );

export function allQuestions(setting: Setting, { questions }: ServicePlacement): Piece[] {
  if (questions.length === 0) return [];
  return [
    ...paragraph(bold(setting.words.card.questions)),
    ...questions.flatMap((question) => [...paragraph(question.text), ...answers(setting, question)]),
  ];
}

/** Questions come in the order of how much their answers would change. */
export const firstQuestion = (setting: Setting, { questions }: ServicePlacement): Piece[] =>
  questions
    .slice(0, 1)
    .flatMap((question) => [
      ...paragraph(bold(`${setting.words.card.questions}: `), question.text),
      ...answers(setting, question),
    ]);
