/** Replies as Slack messages: pure, from what Tango means to what is posted. A long reply comes in numbered parts. */
import type { Answer } from '../../domain/answer.ts';
import type { Citation } from '../../domain/citation.ts';
import type { Reply } from '../../domain/conversation.ts';
import { answerDetailsPieces, answerPieces } from './answer-card.ts';
import type { Part } from './block-kit.ts';
import { helpPieces } from './help.ts';
import { markdownPieces } from './markdown.ts';
import { toParts } from './parts.ts';
import { passagePieces } from './passage-modal.ts';
import { bold, type Piece, paragraph, quotation } from './piece.ts';
import { type PlacementReply, placementPieces, type View } from './placement-card.ts';
import type { Setting } from './setting.ts';
import { shorten } from './split.ts';
import { fill } from './words.ts';

function pieces(setting: Setting, reply: Reply): Piece[] {
  switch (reply.kind) {
    case 'placement':
      return placementPieces(setting, reply);
    case 'answer':
      return answerPieces(setting, reply.answer);
    case 'briefing':
      return paragraph(bold(fill(setting.words.briefing.title, { topic: reply.topic })));
    case 'help':
      return helpPieces(setting);
    case 'notice':
      return paragraph(reply.text);
  }
}

const parts = (setting: Setting, drawn: readonly Piece[]): Part[] => toParts(drawn, setting.words.part);

export const renderReply = (setting: Setting, reply: Reply): Part[] => parts(setting, pieces(setting, reply));

export const renderPlacement = (setting: Setting, reply: PlacementReply, view: View): Part[] =>
  parts(setting, placementPieces(setting, reply, view));

export const renderAnswerDetails = (setting: Setting, answer: Answer): Part[] =>
  parts(setting, answerDetailsPieces(setting, answer));

/** Passages where no window can be opened. */
export const renderPassages = (setting: Setting, citations: readonly Citation[]): Part[] =>
  parts(
    setting,
    citations.flatMap((citation) => passagePieces(setting, citation)),
  );

export const renderNotice = (setting: Setting, text: string): Part[] => parts(setting, paragraph(text));

/** A briefing where no file can be put: its Markdown as messages. */
export const renderBriefingText = (setting: Setting, markdown: string): Part[] =>
  parts(setting, [...paragraph(setting.words.briefing['as-text']), ...markdownPieces(markdown)]);

/** Enough to know by what was asked; the one who asked has the rest. */
const LONGEST_OPENING = 2500;

/** The first message of a thread that Tango opens for somebody: who asked, and their words. */
export const renderOpening = (setting: Setting, user: string, said: string, text: string): Part[] =>
  parts(setting, [...paragraph({ user }, said, ':'), ...quotation(shorten(text, LONGEST_OPENING))]);
