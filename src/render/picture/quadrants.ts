/**
 * The four quadrants as an accessible SVG with the service marked. What is shown never hangs on colour alone: the service has a
 * dot and a label, quadrants also shown have a ring and words, the others nothing.
 */
import type { Names } from '../../domain/names.ts';
import { escapeHtml } from '../text/escape.ts';
import { wrap } from './wrap.ts';

interface QuadrantPicture {
  /** The quadrant that the text is mostly about; null where there is no ground for one. */
  primary: string | null;
  present: readonly string[];
  names: Names;
  /** Read out in the place of the picture. */
  title: string;
}

const WIDTH = 760;
const HEIGHT = 516;
const LEFT = 84;
const TOP = 62;
const CELL = { width: 326, height: 196 };
const GAP = 8;
const FONT = "'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

const INK = '#1b2b3a';
const MUTED = '#5b6b7a';
/** From the palette of Okabe and Ito: apart for every kind of colour vision, and in grey. */
const BLUE = '#0072b2';
const TINT = { primary: '#d6e8f5', present: '#f0f6fb', absent: '#ffffff' };

/** In the papers' own order: one service above, the system below; unavoidable at the left, voluntary at the right. */
const QUADRANTS = [
  { id: 'co-production', numeral: 'I', column: 0, row: 0 },
  { id: 'co-design', numeral: 'II', column: 1, row: 0 },
  { id: 'co-construction', numeral: 'III', column: 0, row: 1 },
  { id: 'co-innovation', numeral: 'IV', column: 1, row: 1 },
] as const;

/** The numeral stands in the corner already. */
const NUMBERED = / \(quadrant [IV]+\)$/;

const written = (x: number, y: number, size: number, value: string, extra = ''): string =>
  `<text x="${x}" y="${y}" font-size="${size}" ${extra}>${escapeHtml(value)}</text>`;

function mark(x: number, y: number, state: 'primary' | 'present'): string {
  if (state === 'primary')
    return `<circle cx="${x + 9}" cy="${y - 5}" r="9" fill="${BLUE}"/>${written(x + 26, y, 15, 'This service', `font-weight="700" fill="${BLUE}"`)}`;
  return `<circle cx="${x + 9}" cy="${y - 5}" r="7" fill="none" stroke="${BLUE}" stroke-width="2.5"/>${written(x + 26, y, 14, 'also shown in the description', `fill="${INK}"`)}`;
}

function cell(
  { id, numeral, column, row }: (typeof QUADRANTS)[number],
  { primary, present, names }: QuadrantPicture,
): string {
  const state = id === primary ? 'primary' : present.includes(id) ? 'present' : 'absent';
  const x = LEFT + column * (CELL.width + GAP);
  const y = TOP + row * (CELL.height + GAP);
  const category = names.frameworks.quadrants?.categories[id];
  const ink = state === 'absent' ? MUTED : INK;
  const stroke = state === 'primary' ? `stroke="${BLUE}" stroke-width="3"` : `stroke="#b6c3cf" stroke-width="1.2"`;
  const plain = wrap(category?.plain ?? '', CELL.width - 36, 13.5, 5);
  return [
    `<g><rect x="${x}" y="${y}" width="${CELL.width}" height="${CELL.height}" rx="6" fill="${TINT[state]}" ${stroke}/>`,
    written(x + CELL.width - 18, y + 30, 15, numeral, `text-anchor="end" fill="${MUTED}"`),
    written(x + 18, y + 31, 19, (category?.name ?? id).replace(NUMBERED, ''), `font-weight="700" fill="${ink}"`),
    ...plain.map((l, i) => written(x + 18, y + 58 + i * 19, 13.5, l, `fill="${ink}"`)),
    ...(state === 'absent' ? [] : [mark(x + 18, y + CELL.height - 18, state)]),
    '</g>',
  ].join('');
}

function axes(): string {
  const columns = [LEFT + CELL.width / 2, LEFT + CELL.width * 1.5 + GAP];
  const rows = [TOP + CELL.height / 2, TOP + CELL.height * 1.5 + GAP];
  const across = (x: number, name: string, more: string) =>
    written(x, 26, 15, name, `text-anchor="middle" font-weight="700" fill="${INK}"`) +
    written(x, 46, 12.5, more, `text-anchor="middle" fill="${MUTED}"`);
  const down = (y: number, name: string, more: string) =>
    `<g transform="rotate(-90 0 ${y})">${written(0, y + 40, 15, name, `text-anchor="middle" font-weight="700" fill="${INK}"`)}${written(0, y + 60, 12.5, more, `text-anchor="middle" fill="${MUTED}"`)}</g>`;
  return [
    across(columns[0] ?? 0, 'Unavoidable', 'part of using the service'),
    across(columns[1] ?? 0, 'Voluntary', 'a conscious choice'),
    down(rows[0] ?? 0, 'One service', 'the encounter'),
    down(rows[1] ?? 0, 'Whole system', 'services and lives'),
  ].join('');
}

export function quadrantSvg(picture: QuadrantPicture): string {
  const note =
    picture.primary === null
      ? 'The service is not marked: the description gives no ground. A map, not a ladder.'
      : 'A map, not a ladder: a place further right or down is not a better one.';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="quadrants-title quadrants-desc" font-family="${FONT}">`,
    `<title id="quadrants-title">${escapeHtml(picture.title)}</title>`,
    '<desc id="quadrants-desc">Two axes: across, from a part that is unavoidable to one that is voluntary; down, from one service to the whole system. ',
    'A filled dot marks the service, a ring marks quadrants that the description also shows.</desc>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    axes(),
    ...QUADRANTS.map((q) => cell(q, picture)),
    written(LEFT, HEIGHT - 16, 13, note, `fill="${MUTED}" font-style="italic"`),
    '</svg>',
  ].join('');
}
