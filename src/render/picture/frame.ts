/** The frame of every quadrant picture: the two axes, and where each quadrant stands. */
import { escapeHtml } from '../text/escape.ts';

export const WIDTH = 760;
export const HEIGHT = 516;
export const LEFT = 84;
const TOP = 62;
export const CELL = { width: 326, height: 196 };
const GAP = 8;
const FONT = "'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

export const INK = '#1b2b3a';
export const MUTED = '#5b6b7a';
/** From the palette of Okabe and Ito: apart for every kind of colour vision, and in grey. */
export const BLUE = '#0072b2';

/** In the papers' own order: one service above, the system below; unavoidable at the left, voluntary at the right. */
export const QUADRANTS = [
  { id: 'co-production', numeral: 'I', column: 0, row: 0 },
  { id: 'co-design', numeral: 'II', column: 1, row: 0 },
  { id: 'co-construction', numeral: 'III', column: 0, row: 1 },
  { id: 'co-innovation', numeral: 'IV', column: 1, row: 1 },
] as const;

/** The numeral stands in the corner already. */
const NUMBERED = / \(quadrant [IV]+\)$/;

export type Quadrant = (typeof QUADRANTS)[number];

export const withoutNumeral = (name: string): string => name.replace(NUMBERED, '');

export const cornerOf = ({ column, row }: Quadrant): { x: number; y: number } => ({
  x: LEFT + column * (CELL.width + GAP),
  y: TOP + row * (CELL.height + GAP),
});

export const written = (x: number, y: number, size: number, value: string, extra = ''): string =>
  `<text x="${x}" y="${y}" font-size="${size}" ${extra}>${escapeHtml(value)}</text>`;

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

/**
 * @param title read out in the place of the picture
 * @param description what the marks mean, in words
 */
export const quadrantFrame = (title: string, description: string, drawn: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="quadrants-title quadrants-desc" font-family="${FONT}">`,
    `<title id="quadrants-title">${escapeHtml(title)}</title>`,
    '<desc id="quadrants-desc">Two axes: across, from a part that is unavoidable to one that is voluntary; down, from one service to the whole system. ',
    `${escapeHtml(description)}</desc>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    axes(),
    ...drawn,
    '</svg>',
  ].join('');
