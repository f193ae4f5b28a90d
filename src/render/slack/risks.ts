/** Risks with what to do about them: the top three on the card, all of them with evidence on demand. */
import type { RaisedRisk, ServicePlacement } from '../../domain/placement.ts';
import { marks } from './citations.ts';
import { bold, list, type Piece, paragraph, quoted, type Run } from './piece.ts';
import { riskOf, type Setting } from './setting.ts';
import { ownWords } from './standing.ts';
import { fill } from './words.ts';

const SHOWN = 3;
const ORDER = { high: 0, medium: 1, low: 2 } as const;

export const bySeverity = (risks: readonly RaisedRisk[]): RaisedRisk[] =>
  risks.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);

const title = ({ names, words }: Setting, risk: RaisedRisk): Run[] => [
  bold(riskOf(names, risk.id).name),
  ` (${words.severity[risk.severity]}): ${risk.why} ${marks(risk.citations)}`.trimEnd(),
];

function help({ words }: Setting, { mitigations }: RaisedRisk): Run[] {
  const [first] = mitigations;
  if (first === undefined) return [` ${words.card['no-mitigation']}`];
  return [' ', { text: words.card.do, italic: true }, `${first.text} ${marks(first.citations)}`.trimEnd()];
}

export function topRisks(setting: Setting, { risks }: ServicePlacement): Piece[] {
  const { card } = setting.words;
  if (risks.length === 0) return paragraph(card['no-risks']);
  const shown = bySeverity(risks).slice(0, SHOWN);
  const more = risks.length - shown.length;
  return [
    ...paragraph(bold(card.risks)),
    ...list(shown.map((risk) => [...title(setting, risk), ...help(setting, risk)])),
    ...(more > 0 ? paragraph(fill(card['risks-more'], { count: more })) : []),
  ];
}

export function allRisks(setting: Setting, { risks }: ServicePlacement): Piece[] {
  const { card, details } = setting.words;
  if (risks.length === 0) return paragraph(card['no-risks']);
  return [
    ...paragraph(bold(details.risks)),
    ...bySeverity(risks).flatMap((risk) => [
      ...paragraph(...title(setting, risk)),
      ...list([
        ...ownWords(setting, risk.evidence).map((words): Run[] => [quoted(words)]),
        ...risk.mitigations.map((one): Run[] => [
          { text: card.do, italic: true },
          `${one.text} ${marks(one.citations)}`.trimEnd(),
        ]),
        ...(risk.mitigations.length === 0 ? [[card['no-mitigation']]] : []),
      ]),
    ]),
  ];
}
