/** A placement on one screen; the parts of it that were asked for alone ("and the risks?") are drawn by the same functions. */
import type { Reply } from '../../domain/conversation.ts';
import type { ServicePlacement } from '../../domain/placement.ts';
import { actionIds } from './actions.ts';
import { changeLines } from './changes.ts';
import { sourceLine } from './citations.ts';
import { changedReasons, checklists, definitions, moves, reasons } from './details.ts';
import { feedback } from './feedback.ts';
import { bold, buttons, divider, type Piece, paragraph, smallPrint } from './piece.ts';
import { contestedLines, contestedOnCard, placementLines } from './placements.ts';
import { allQuestions, firstQuestion } from './questions.ts';
import { allRisks, topRisks } from './risks.ts';
import { type Setting, sentence } from './setting.ts';
import { otherServices, summary } from './summary.ts';
import { fill } from './words.ts';

export type PlacementReply = Extract<Reply, { kind: 'placement' }>;
export type View = PlacementReply['focus'] | 'details';

/** What came of the user's last word on the service. */
function changes({ words, ...setting }: Setting, { changes: changed, said }: PlacementReply): Piece[] {
  if (changed.length > 0)
    return [...paragraph(bold(words.card.changes)), ...changeLines({ words, ...setting }, changed)];
  return said === undefined ? [] : paragraph(words.card['no-change']);
}

function buttonRow({ words, thread }: Setting, { questions }: ServicePlacement): Piece[] {
  const { buttons: label } = words;
  const value = { thread };
  const more = fill(label.questions, { count: questions.length - 1 });
  return buttons(label.label, [
    ...(questions.length > 1 ? [{ id: actionIds.showQuestions, label: more, value }] : []),
    { id: actionIds.showDetails, label: label.details, value },
    { id: actionIds.showWhy, label: label.why, value },
    { id: actionIds.showMoves, label: label.moves, value },
    { id: actionIds.showRisks, label: label.risks, value },
    { id: actionIds.showPassages, label: label.passages, value },
    { id: actionIds.makeBriefing, label: label.brief, value },
  ]);
}

const unplaceable = ({ reach }: ServicePlacement) => reach === 'not-a-service' || reach === 'too-little';

function card(setting: Setting, placement: ServicePlacement, lead: string | undefined): Piece[] {
  if (unplaceable(placement))
    return [...paragraph(sentence(placement.reach_reason)), ...allQuestions(setting, placement)];
  return [
    ...summary(setting, placement, lead),
    ...placementLines(setting, placement.placements),
    ...contestedOnCard(setting, placement),
    ...otherServices(setting, placement),
    ...topRisks(setting, placement),
    ...firstQuestion(setting, placement),
    ...divider(),
    ...buttonRow(setting, placement),
  ];
}

function body(setting: Setting, { placement, lead }: PlacementReply, view: View): Piece[] {
  switch (view) {
    case 'risks':
      return allRisks(setting, placement);
    case 'moves':
      return [...moves(setting, placement), ...allQuestions(setting, placement)];
    case 'questions':
      return placement.questions.length === 0
        ? paragraph(setting.words.card['no-questions'])
        : allQuestions(setting, placement);
    case 'definitions':
      return definitions(setting, placement);
    case 'checklists':
      return checklists(setting, placement);
    case 'why':
      return [...reasons(setting, placement), ...contestedLines(setting, placement)];
    case 'details':
      return [
        ...reasons(setting, placement),
        ...contestedLines(setting, placement),
        ...definitions(setting, placement),
        ...checklists(setting, placement),
      ];
    case 'what-if':
      // The card would speak of what is only supposed as if it were so.
      return [];
    default:
      return card(setting, placement, lead);
  }
}

/** The citations whose marks stand in what is shown. */
const cited = (placement: ServicePlacement, pieces: readonly Piece[]) => {
  const text = pieces.map((piece) => piece.text).join('\n');
  return placement.citations.filter(({ n }) => text.includes(`[${n}]`));
};

export function placementPieces(about: Setting, reply: PlacementReply, view: View = reply.focus): Piece[] {
  const { placement, lead } = reply;
  const setting = { ...about, said: reply.said, text: placement.text };
  const top = [
    ...(view === 'what-if' ? [...paragraph(lead ?? ''), ...changeLines(setting, reply.changes)] : []),
    ...(view === 'what-if' ? changedReasons(setting, reply) : []),
    ...(view === 'all' ? changes(setting, reply) : []),
  ];
  const shown = body(setting, reply, view);
  return [
    ...top,
    ...shown,
    ...sourceLine(setting, setting.words.card.sources, cited(placement, [...top, ...shown])),
    ...(unplaceable(placement) ? [] : smallPrint(fill(setting.words.card.version, { version: placement.version }))),
    ...feedback(setting),
  ];
}
