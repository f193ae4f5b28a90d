/** The card's lines on where a service stands, in plain words; how sure Tango is stands in words, never in a colour. */
import type { Placements, ServicePlacement } from '../../domain/placement.ts';
import { marks } from './citations.ts';
import { bold, list, type Piece, paragraph, quoted, type Run, smallPrint } from './piece.ts';
import { authorName, categoryOf, frameworkName, type Setting } from './setting.ts';
import { shorten } from './split.ts';
import { type FrameworkId, mainFrameworks, otherFrameworks, ownWords, type Standing, standing } from './standing.ts';
import { fill } from './words.ts';

const QUOTE = 160;

export function standingLine(setting: Setting, { name, categories, status, evidence, citations }: Standing): Run[] {
  const { words } = setting;
  // The card is short: the words that count, without their clause.
  const [first] = ownWords({ said: setting.said }, evidence);
  return [
    `${name}: `,
    bold(categories.join(', ')),
    ` – ${words.status[status]}`,
    ...(first === undefined ? [] : [': ', quoted(shorten(first, QUOTE))]),
    citations.length === 0 ? '' : ` ${marks(citations)}`,
  ];
}

const found = ({ categories }: Standing) => categories.length > 0;

export function placementLines(setting: Setting, placements: Placements): Piece[] {
  const { words } = setting;
  const main = mainFrameworks.map((id) => standing(setting, placements, id));
  const others = otherFrameworks.map((id) => standing(setting, placements, id));
  const missing = [...main, ...others].filter((one) => !found(one)).map(({ name }) => name);
  const also = others
    .filter(found)
    .flatMap(({ name, categories, status }, index): Run[] => [
      `${index === 0 ? '' : ' · '}${name}: `,
      bold(categories.join(', ')),
      ` (${words.status[status]})`,
    ]);
  return [
    ...list(main.filter(found).map((one) => standingLine(setting, one))),
    ...(also.length === 0 ? [] : smallPrint(`${words.card['more-placements']}: `, ...also)),
    ...(missing.length === 0 ? [] : smallPrint(fill(words.card.unplaced, { frameworks: missing.join(', ') }))),
  ];
}

type Single = Exclude<FrameworkId, 'value'>;
const isMain = (id: Single) => mainFrameworks.some((main) => main === id);
const singles = [...mainFrameworks, ...otherFrameworks].filter((id) => id !== 'value');

function contested(setting: Setting, { placements }: ServicePlacement, ids: readonly Single[]): Run[][] {
  const { names, words } = setting;
  return ids.flatMap((id) =>
    placements[id].contested.map(({ category, by, why, citations }): Run[] => {
      const values = {
        by: by.map((author) => authorName(names, author)).join(', '),
        category: categoryOf(names, id, category).name,
      };
      const line = `${frameworkName(setting, id)}: ${fill(words.card['contested-line'], values)} ${why} ${marks(citations)}`;
      return [line.trim()];
    }),
  );
}

/** Readings of the same facts by authors who would place it elsewhere. */
export function contestedLines(setting: Setting, placement: ServicePlacement): Piece[] {
  const items = contested(setting, placement, singles);
  return items.length === 0 ? [] : [...paragraph(bold(setting.words.card.contested)), ...list(items)];
}

/** The same in short: in full for what the card is about, by name for the rest. */
export function contestedOnCard(setting: Setting, placement: ServicePlacement): Piece[] {
  const { card } = setting.words;
  const items = contested(setting, placement, singles.filter(isMain));
  const rest = singles.filter((id) => !isMain(id) && placement.placements[id].contested.length > 0);
  const named = rest.map((id) => frameworkName(setting, id)).join(', ');
  return [
    ...(items.length === 0 ? [] : [...paragraph(bold(card.contested)), ...list(items)]),
    ...(rest.length === 0 ? [] : paragraph(fill(card['contested-rest'], { frameworks: named }))),
  ];
}
