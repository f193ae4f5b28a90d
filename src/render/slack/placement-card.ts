/** A placement on one screen; the parts of it that were asked for alone ("and the risks?") are drawn by the same functions. */
import type { Reply } from '../../domain/conversation.ts';
import type { ServicePlacement } from '../../domain/placement.ts';
import { actionIds } from './actions.ts';
import { sourceLine } from './citations.ts';
import { checklists, definitions, moves, reasons } from './details.ts';
import { feedback } from './feedback.ts';
import { bold, buttons, divider, list, type Piece, paragraph, smallPrint } from './piece.ts';
import { contestedLines, contestedOnCard, placementLines } from './placements.ts';
import { questions } from './questions.ts';
import { allRisks, topRisks } from './risks.ts';
import { categoryOf, frameworkName, type Setting, sentence } from './setting.ts';
import { otherServices, summary } from './summary.ts';
import { fill } from './words.ts';

export type PlacementReply = Extract<Reply, { kind: 'placement' }>;
export type View = PlacementReply['focus'] | 'details';

function changes(setting: Setting, { changes: changed }: PlacementReply): Piece[] {
  const { names, words } = setting;
  if (changed.length === 0) return [];
  const name = (framework: string, id: string | null) =>
    id === null ? words.card.nothing : categoryOf(names, framework, id).name;
  return [
    ...paragraph(bold(words.card.changes)),
    ...list(
      changed.map(({ framework, from, to }) => [
        fill(words.card.change, {
          framework: frameworkName(setting, framework),
          from: name(framework, from),
          to: name(framework, to),
        }),
      ]),
    ),
  ];
}

function buttonRow({ words, thread }: Setting): Piece[] {
  const { buttons: label } = words;
  const value = { thread };
  return buttons(label.label, [
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
  if (unplaceable(placement)) return [...paragraph(sentence(placement.reach_reason)), ...questions(setting, placement)];
  return [
    ...summary(setting, placement, lead),
    ...placementLines(setting, placement.placements),
    ...contestedOnCard(setting, placement),
    ...otherServices(setting, placement),
    ...topRisks(setting, placement),
    ...questions(setting, placement),
    ...divider(),
    ...buttonRow(setting),
  ];
}

function body(setting: Setting, { placement, lead }: PlacementReply, view: View): Piece[] {
  switch (view) {
    case 'risks':
      return allRisks(setting, placement);
    case 'moves':
      return [...moves(setting, placement), ...questions(setting, placement)];
    case 'questions':
      return placement.questions.length === 0
        ? paragraph(setting.words.card['no-questions'])
        : questions(setting, placement);
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
    default:
      return card(setting, placement, view === 'all' ? lead : undefined);
  }
}

/** The citations whose marks stand in what is shown. */
const cited = (placement: ServicePlacement, pieces: readonly Piece[]) => {
  const text = pieces.map((piece) => piece.text).join('\n');
  return placement.citations.filter(({ n }) => text.includes(`[${n}]`));
};

export function placementPieces(setting: Setting, reply: PlacementReply, view: View = reply.focus): Piece[] {
  const { placement, lead } = reply;
  const top = [
    // What a supposed change would do is said first; why it is placed so stands in the card's first sentence.
    ...(view === 'what-if' && lead !== undefined ? paragraph(lead) : []),
    ...(view === 'what-if' || view === 'all' ? changes(setting, reply) : []),
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
