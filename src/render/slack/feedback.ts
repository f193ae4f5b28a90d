/** The two feedback buttons under an answer; newer Slacks draw them as thumbs, older ones get plain buttons (`plain-blocks.ts`). */
import { actionIds } from './actions.ts';
import { plainText } from './block-kit.ts';
import type { Piece } from './piece.ts';
import type { Setting } from './setting.ts';

export function feedback({ words: { feedback: words } }: Setting): Piece[] {
  return [
    {
      text: '',
      blocks: [
        {
          type: 'context_actions',
          elements: [
            {
              type: 'feedback_buttons',
              action_id: actionIds.giveFeedback,
              positive_button: {
                text: plainText(words.good),
                value: 'good',
                accessibility_label: words['good-spoken'],
              },
              negative_button: { text: plainText(words.bad), value: 'bad', accessibility_label: words['bad-spoken'] },
            },
          ],
        },
      ],
    },
  ];
}
