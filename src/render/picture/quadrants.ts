/**
 * The four quadrants as an accessible SVG with the service marked. What is shown never hangs on colour alone: the service has a
 * dot and a label, quadrants also shown have a ring and words, the others nothing.
 */
import type { Names } from '../../domain/names.ts';
import {
  BLUE,
  CELL,
  cornerOf,
  HEIGHT,
  INK,
  LEFT,
  MUTED,
  QUADRANTS,
  type Quadrant,
  quadrantFrame,
  withoutNumeral,
  written,
} from './frame.ts';
import { wrap } from './wrap.ts';

interface QuadrantPicture {
  /** The quadrant that the text is mostly about; null where there is no ground for one. */
  primary: string | null;
  present: readonly string[];
  names: Names;
  /** Read out in the place of the picture. */
  title: string;
}

const TINT = { primary: '#d6e8f5', present: '#f0f6fb', absent: '#ffffff' };

function mark(x: number, y: number, state: 'primary' | 'present'): string {
  if (state === 'primary')
    return `<circle cx="${x + 9}" cy="${y - 5}" r="9" fill="${BLUE}"/>${written(x + 26, y, 15, 'This service', `font-weight="700" fill="${BLUE}"`)}`;
  return `<circle cx="${x + 9}" cy="${y - 5}" r="7" fill="none" stroke="${BLUE}" stroke-width="2.5"/>${written(x + 26, y, 14, 'also shown in the description', `fill="${INK}"`)}`;
}

function cell(quadrant: Quadrant, { primary, present, names }: QuadrantPicture): string {
  const { id, numeral } = quadrant;
  const state = id === primary ? 'primary' : present.includes(id) ? 'present' : 'absent';
  const { x, y } = cornerOf(quadrant);
  const category = names.frameworks.quadrants?.categories[id];
  const ink = state === 'absent' ? MUTED : INK;
  const stroke = state === 'primary' ? `stroke="${BLUE}" stroke-width="3"` : `stroke="#b6c3cf" stroke-width="1.2"`;
  const plain = wrap(category?.plain ?? '', CELL.width - 36, 13.5, 5);
  return [
    `<g><rect x="${x}" y="${y}" width="${CELL.width}" height="${CELL.height}" rx="6" fill="${TINT[state]}" ${stroke}/>`,
    written(x + CELL.width - 18, y + 30, 15, numeral, `text-anchor="end" fill="${MUTED}"`),
    written(x + 18, y + 31, 19, withoutNumeral(category?.name ?? id), `font-weight="700" fill="${ink}"`),
    ...plain.map((l, i) => written(x + 18, y + 58 + i * 19, 13.5, l, `fill="${ink}"`)),
    ...(state === 'absent' ? [] : [mark(x + 18, y + CELL.height - 18, state)]),
    '</g>',
  ].join('');
}

export function quadrantSvg(picture: QuadrantPicture): string {
  const note =
    picture.primary === null
      ? 'The service is not marked: the description gives no ground. A map, not a ladder.'
      : 'A map, not a ladder: a place further right or down is not a better one.';
  return quadrantFrame(
    picture.title,
    'A filled dot marks the service, a ring marks quadrants that the description also shows.',
    [
      ...QUADRANTS.map((q) => cell(q, picture)),
      written(LEFT, HEIGHT - 16, 13, note, `fill="${MUTED}" font-style="italic"`),
    ],
  );
}
