/** Open questions: each in words, with its answers as buttons. */
import type { ServicePlacement } from '../../domain/placement.ts';
import { actionId, actionIds } from './actions.ts';
import { bold, buttons, type Piece, paragraph } from './piece.ts';
import type { Setting } from './setting.ts';

export function questions(setting: Setting, placement: ServicePlacement): Piece[] {
  const { card } = setting.words;
  if (placement.questions.length === 0) return [];
  return [
    ...paragraph(bold(card.questions)),
    ...placement.questions.flatMap((question) => [
      ...paragraph(question.text),
      ...buttons(
        card['question-buttons'],
        question.options.map((option) => ({
          id: actionId(actionIds.answerQuestion, question.id, option.id),
          label: option.label,
          value: { thread: setting.thread, question: question.id, option: option.id },
        })),
      ),
    ]),
  ];
}
