/** Whether an element of a page hides what it holds from those who look at the page, and how. */
import { colourOf, type Declarations } from './style.ts';

type Colour = NonNullable<ReturnType<typeof colourOf>>;

/** What an element hands down. A background that can't be told (a picture) is null: then colours say nothing. */
export interface Look {
  colour: Colour;
  background: Colour | null;
}

export const PAGE: Look = { colour: [0, 0, 0, 1], background: [255, 255, 255, 1] };

const SMALLEST_PIXELS = 2;
const NEAR = 30;

const near = (a: Colour, b: Colour) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < NEAR;

export function lookOf(says: Declarations, outer: Look): Look {
  const ground = says['background-color'] ?? says.background;
  const own = colourOf(ground);
  const pictured = /url\(|gradient/.test(`${says.background ?? ''}${says['background-image'] ?? ''}`);
  const background = pictured ? null : own && own[3] > 0.5 ? own : outer.background;
  return { colour: colourOf(says.color) ?? outer.colour, background };
}

const lengthOf = (value: string | undefined) => {
  const found = /^(-?[\d.]+)(px|pt|em|rem|%|vw)?$/.exec(value ?? '');
  return found ? { n: Number(found[1]), unit: found[2] ?? 'px' } : null;
};

const isTiny = (value: string | undefined) => {
  const l = lengthOf(value);
  return l !== null && (l.n === 0 || ((l.unit === 'px' || l.unit === 'pt') && l.n < SMALLEST_PIXELS));
};

const FAR_PIXELS = -500;
const isFar = (value: string | undefined) => {
  const l = lengthOf(value);
  return (
    l !== null &&
    (l.unit === '%' || l.unit === 'vw' ? l.n <= -100 : l.n * (l.unit.endsWith('em') ? 16 : 1) < FAR_PIXELS)
  );
};

/** @returns in a few words how the text is hidden; null where it is seen */
export function hiddenBy(attributes: Record<string, string>, says: Declarations, look: Look): string | null {
  if ('hidden' in attributes || says.display === 'none') return 'text that is not displayed';
  if (/^(hidden|collapse)$/.test(says.visibility ?? '')) return 'text that is not displayed';
  if (attributes['aria-hidden'] === 'true') return 'text marked as hidden';
  if (Number(says.opacity ?? 1) < 0.05) return 'transparent text';
  if (isTiny(says['font-size'])) return 'text too small to see';
  if ((isTiny(says.width) || isTiny(says.height) || says['max-height'] === '0') && says.overflow === 'hidden')
    return 'text too small to see';
  if ([says.left, says.top, says.right, says['text-indent'], says['margin-left']].some(isFar))
    return 'text outside the page';
  if (/rect\(\s*0|inset\((?:50|100)%/.test(`${says.clip ?? ''}${says['clip-path'] ?? ''}`))
    return 'text outside the page';
  if (look.colour[3] < 0.05) return 'transparent text';
  return look.background && near(look.colour, look.background) ? 'text in the colour of the page' : null;
}
