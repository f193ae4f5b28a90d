/** The same message in the oldest blocks alone, for servers that refuse the newer ones. */

import { actionId } from './actions.ts';
import type { Block, Part, RichElement, RichTextBlock } from './block-kit.ts';
import { mrkdwn } from './block-kit.ts';
import { inert } from './inert.ts';
import { split } from './split.ts';

const LIMIT = 1400;

const said = (elements: readonly RichElement[]): string =>
  elements
    .map((element) => {
      if (element.type === 'user') return `<@${element.user_id}>`;
      const text = inert(element.text);
      if (element.type === 'text' && element.style?.bold && /^\S(.*\S)?$/s.test(element.text)) return `*${text}*`;
      return text;
    })
    .join('');

function linesOf({ elements }: RichTextBlock): string {
  return elements
    .map((element) => {
      if (element.type === 'rich_text_list') {
        return element.elements
          .map((item, at) => `${element.style === 'ordered' ? `${at + 1}.` : '•'} ${said(item.elements)}`)
          .join('\n');
      }
      const text = said(element.elements);
      return element.type === 'rich_text_quote' ? text.replace(/^/gm, '> ') : text;
    })
    .join('\n');
}

const sections = (text: string): Block[] =>
  split(text, LIMIT)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => ({ type: 'section', text: mrkdwn(piece) }));

function plainer(block: Block): Block[] {
  switch (block.type) {
    case 'rich_text':
      return sections(linesOf(block));
    case 'header':
      return sections(`*${inert(block.text.text)}*`);
    case 'table':
      return block.rows.slice(1).flatMap((row) => {
        const header = block.rows[0] ?? [];
        return sections(row.map(({ text }, at) => `${inert(header[at]?.text ?? '')}: ${inert(text)}`).join('; '));
      });
    case 'context_actions':
      return [
        {
          type: 'actions',
          elements: block.elements.flatMap(({ action_id, positive_button, negative_button }) =>
            [positive_button, negative_button].map(({ text, value }) => ({
              type: 'button' as const,
              action_id: actionId(action_id, value),
              text,
              value,
            })),
          ),
        },
      ];
    default:
      return [block];
  }
}

const MOST_BLOCKS = 50;

/** More blocks come of it, so that a part may become two. */
export function plainParts({ text, blocks }: Part): Part[] {
  const all = blocks.flatMap(plainer);
  if (all.length <= MOST_BLOCKS) return [{ text, blocks: all }];
  const parts: Part[] = [];
  for (let at = 0; at < all.length; at += MOST_BLOCKS) parts.push({ text, blocks: all.slice(at, at + MOST_BLOCKS) });
  return parts;
}

/** No blocks at all, and no links or mentions either. */
export const textOnly = ({ text }: Part): Part[] => split(text, 3500).map((piece) => ({ text: piece, blocks: [] }));
