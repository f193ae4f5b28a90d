/** The modals behind "Show the passage": where it stands, what it says in our words and, with the full text, in its own. */
import type { Citation } from '../../domain/citation.ts';
import { type Block, type ModalView, plainText } from './block-kit.ts';
import { place, reference } from './citations.ts';
import { bold, divider, heading, type Piece, paragraph, quotation, smallPrint } from './piece.ts';
import { type Setting, workName } from './setting.ts';
import { fill } from './words.ts';

const MOST_BLOCKS = 98;

export function passagePieces(setting: Setting, citation: Citation): Piece[] {
  const { passage: words } = setting.words;
  const title = setting.names.works[citation.source]?.title;
  return [
    ...heading(`[${citation.n}] ${workName(setting.names, citation.source)}`),
    ...paragraph(
      reference(setting, citation),
      ...(title === undefined ? [] : [`: ${title}`]),
      `. ${place(setting, citation)}`,
    ),
    ...paragraph(bold(`${words.note}: `), citation.note),
    ...(citation.quote === undefined
      ? smallPrint(words['no-quote'])
      : [...paragraph(bold(`${words.quote}:`)), ...quotation(citation.quote)]),
  ];
}

function modal(setting: Setting, title: string, blocks: Block[]): ModalView {
  return { type: 'modal', title: plainText(title), close: plainText(setting.words.passage.close), blocks };
}

export const passageModal = (setting: Setting, citation: Citation): ModalView =>
  modal(
    setting,
    setting.words.passage.title,
    passagePieces(setting, citation).flatMap(({ blocks }) => blocks),
  );

export function passagesModal(setting: Setting, citations: readonly Citation[]): ModalView {
  const blocks: Block[] = [];
  for (const [index, citation] of citations.entries()) {
    const next = [...(index === 0 ? [] : divider()), ...passagePieces(setting, citation)].flatMap(
      (piece) => piece.blocks,
    );
    if (blocks.length + next.length > MOST_BLOCKS) {
      const left = fill(setting.words.passage.part, { count: citations.length - index });
      blocks.push(...smallPrint(left).flatMap((piece) => piece.blocks));
      break;
    }
    blocks.push(...next);
  }
  return modal(setting, setting.words.passage.titles, blocks);
}
