/**
 * Many services in the four quadrants: a numbered mark for each, filled where the placement is sure and hollow where it leans, so that
 * nothing hangs on colour; what the picture shows is also said in its description.
 */
import type { Names } from '../../domain/names.ts';
import { escapeHtml } from '../text/escape.ts';
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

export interface Mark {
  /** Of the service's row in the table. */
  number: number;
  name: string;
  /** Null where there is no ground for a quadrant. */
  quadrant: string | null;
  isSure: boolean;
}

const HEADED = 48;
const INSET = 18;
const WIDEST = 30;
/** Below this distance numbers would run together: the marks alone are drawn, and the name shows when one points at it. */
const NUMBERED = 20;

/** The greatest distance at which so many marks fit into a cell. */
function distanceFor(count: number): number {
  const width = CELL.width - 2 * INSET;
  const height = CELL.height - HEADED - INSET / 2;
  let distance = WIDEST;
  while (distance > 3 && Math.floor(width / distance) * Math.floor(height / distance) < count) distance -= 0.5;
  return distance;
}

/** True where some quadrant has no room for numbers. */
export const isCrowded = (marks: readonly Mark[]): boolean =>
  QUADRANTS.some(({ id }) => distanceFor(marks.filter((m) => m.quadrant === id).length) < NUMBERED);

function mark({ number, name, isSure }: Mark, x: number, y: number, distance: number): string {
  const radius = distance / 2 - 1.5;
  const looks = isSure ? `fill="${BLUE}"` : `fill="#ffffff" stroke-dasharray="3 2"`;
  const size = Math.min(12, radius);
  const label =
    distance < NUMBERED
      ? ''
      : written(x, y + size * 0.36, size, String(number), `text-anchor="middle" fill="${isSure ? '#ffffff' : INK}"`);
  return `<g><title>${escapeHtml(`${number}. ${name}${isSure ? '' : ' (leaning)'}`)}</title><circle cx="${x}" cy="${y}" r="${radius}" ${looks} stroke="${BLUE}" stroke-width="1.5"/>${label}</g>`;
}

function cell(quadrant: Quadrant, marks: readonly Mark[], names: Names): string {
  const { x, y } = cornerOf(quadrant);
  const name = withoutNumeral(names.frameworks.quadrants?.categories[quadrant.id]?.name ?? quadrant.id);
  const distance = distanceFor(marks.length);
  const columns = Math.floor((CELL.width - 2 * INSET) / distance);
  return [
    `<g><rect x="${x}" y="${y}" width="${CELL.width}" height="${CELL.height}" rx="6" fill="#f8fafc" stroke="#b6c3cf" stroke-width="1.2"/>`,
    written(x + CELL.width - INSET, y + 30, 15, quadrant.numeral, `text-anchor="end" fill="${MUTED}"`),
    written(x + INSET, y + 31, 17, `${name}: ${marks.length}`, `font-weight="700" fill="${INK}"`),
    ...marks.map((m, i) =>
      mark(
        m,
        x + INSET + distance * ((i % columns) + 0.5),
        y + HEADED + distance * (Math.floor(i / columns) + 0.5),
        distance,
      ),
    ),
    '</g>',
  ].join('');
}

/** What is seen, in words; the numbers are those of the table, which has everything else. */
function described(marks: readonly Mark[], names: Names): string {
  const parts = QUADRANTS.map(({ id }) => {
    const inside = marks.filter((m) => m.quadrant === id);
    const name = withoutNumeral(names.frameworks.quadrants?.categories[id]?.name ?? id);
    const numbers = inside.map((m) => `${m.number}${m.isSure ? '' : ' (leaning)'}`).join(', ');
    return `${name}: ${inside.length === 0 ? 'none' : numbers}.`;
  });
  return `By row number of the table: ${parts.join(' ')}`;
}

export function portfolioSvg(marks: readonly Mark[], names: Names, title: string): string {
  const note = 'A map, not a ladder: a place further right or down is not a better one.';
  return quadrantFrame(title, described(marks, names), [
    ...QUADRANTS.map((q) =>
      cell(
        q,
        marks.filter((m) => m.quadrant === q.id),
        names,
      ),
    ),
    written(LEFT, HEIGHT - 16, 13, note, `fill="${MUTED}" font-style="italic"`),
  ]);
}
