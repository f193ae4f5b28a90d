/**
 * Follows the drawing of a page and tells of every character whether a reader sees it: text may be drawn invisibly, too small,
 * transparent, outside the page, or in the colour of what lies under it.
 */
import { type Box, boxOf, holds, IDENTITY, type Matrix, matrixIn, numbersIn, pointOf, times } from './matrix.ts';

export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

export interface DrawnCharacter {
  character: string;
  /** In a few words how it is hidden; null where it is seen. */
  unseen: string | null;
}

export const INVISIBLE = 'invisible text';
export const OUTSIDE = 'text outside the page';

type Colour = readonly number[] | null;

interface State {
  matrix: Matrix;
  fill: Colour;
  alpha: number;
  mode: number;
  size: number;
  leading: number;
}

const SMALLEST = 1.5;
const NEAR = 30;
/** Points of a rectangle's path, each with its kind; a path of more is no ground to write on. */
const RECTANGLE = 14;
const WHITE = [255, 255, 255];

const colourOf = (value: unknown): Colour => {
  const hex = typeof value === 'string' ? /^#([0-9a-f]{6})$/i.exec(value)?.[1] : undefined;
  return hex ? (hex.match(/../g) ?? []).map((x) => Number.parseInt(x, 16)) : null;
};

const near = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((x, i) => x - (b[i] ?? 0))) < NEAR;

interface Glyph {
  unicode?: string;
  width?: number;
}

const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** @param codes the operators' numbers by name @param view the page's box */
export function drawnText(operators: Operators, codes: Record<string, number>, view: Box): DrawnCharacter[] {
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  const fills = new Set(
    ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map((n) => codes[n]),
  );
  let now: State = { matrix: IDENTITY, fill: [0, 0, 0], alpha: 1, mode: 0, size: 0, leading: 0 };
  const kept: State[] = [];
  const grounds: { box: Box; colour: Colour }[] = [];
  let [line, text] = [IDENTITY, IDENTITY];
  const out: DrawnCharacter[] = [];

  const save = () => void kept.push({ ...now });
  const restore = () => {
    now = kept.pop() ?? now;
  };
  const ground = (box: Box, colour: Colour) => {
    if (now.alpha > 0.5) grounds.push({ box: boxOf(now.matrix, box), colour });
  };
  const move = (x: number, y: number) => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const unseen = (): string | null => {
    const whole = times(text, now.matrix);
    const size = Math.abs(now.size) * Math.hypot(whole[2], whole[3]);
    const [x, y] = pointOf(whole, 0, now.size * 0.25);
    if (now.mode === 3 || now.mode === 7) return INVISIBLE;
    if (now.alpha < 0.05) return 'transparent text';
    if (size < SMALLEST) return 'text too small to see';
    if (!holds(view, x, y)) return OUTSIDE;
    if (now.mode === 1 || now.mode === 2 || now.fill === null) return null;
    const under = grounds.findLast((g) => holds(g.box, x, y));
    const colour = under ? under.colour : WHITE;
    return colour && near(now.fill, colour) ? 'text in the colour of the page' : null;
  };
  const show = (glyphs: readonly unknown[]) => {
    const how = unseen();
    let advance = 0;
    for (const glyph of glyphs as readonly (Glyph | number | null)[]) {
      if (typeof glyph === 'number') advance -= (glyph * now.size) / 1000;
      else if (glyph) {
        advance += ((glyph.width ?? 0) * now.size) / 1000;
        for (const character of (glyph.unicode ?? '').normalize('NFKC')) out.push({ character, unseen: how });
      }
    }
    text = times([1, 0, 0, 1, advance, 0], text);
  };
  const steps: Record<string, (args: readonly unknown[]) => void> = {
    save,
    restore,
    transform: (args) => {
      now.matrix = times(matrixIn(args), now.matrix);
    },
    paintFormXObjectBegin: ([matrix]) => {
      save();
      if (matrix) now.matrix = times(matrixIn(matrix), now.matrix);
    },
    paintFormXObjectEnd: restore,
    beginText: () => {
      [line, text] = [IDENTITY, IDENTITY];
    },
    setFont: ([, size]) => {
      now.size = Number(size);
    },
    setTextMatrix: (args) => {
      line = matrixIn(args);
      text = line;
    },
    moveText: ([x, y]) => move(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      now.leading = -Number(y);
      move(Number(x), Number(y));
    },
    setLeading: ([leading]) => {
      now.leading = Math.abs(Number(leading));
    },
    nextLine: () => move(0, -now.leading),
    setTextRenderingMode: ([mode]) => {
      now.mode = Number(mode);
    },
    setFillRGBColor: (args) => {
      const numbers = numbersIn(args);
      now.fill = numbers.length === 3 ? numbers : colourOf(args[0]);
    },
    setFillColorN: () => {
      now.fill = null;
    },
    setGState: ([settings]) => {
      for (const setting of asArray(settings)) {
        const [key, value] = asArray(setting);
        if (key === 'ca') now.alpha = Number(value);
      }
    },
    constructPath: ([how, data, around]) => {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersIn(around);
      if (fills.has(Number(how)) && numbersIn(data).length <= RECTANGLE) ground([x0, y0, x1, y1], now.fill);
    },
    shadingFill: () => ground(view, null),
    showText: ([glyphs]) => show(asArray(glyphs)),
  };
  for (const [i, code] of operators.fnArray.entries()) {
    const name = names.get(code) ?? '';
    if (/^paint(Image|InlineImage|JpegX|Solid)/.test(name)) ground([0, 0, 1, 1], null);
    else steps[name]?.(asArray(operators.argsArray[i]));
  }
  return out;
}
