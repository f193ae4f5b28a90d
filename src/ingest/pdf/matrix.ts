/** Plane geometry of PDF: matrices of six numbers, and boxes. */

export type Matrix = readonly [number, number, number, number, number, number];
export type Box = readonly [number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `m`, then `by`. */
export const times = (m: Matrix, by: Matrix): Matrix => [
  m[0] * by[0] + m[1] * by[2],
  m[0] * by[1] + m[1] * by[3],
  m[2] * by[0] + m[3] * by[2],
  m[2] * by[1] + m[3] * by[3],
  m[4] * by[0] + m[5] * by[2] + by[4],
  m[4] * by[1] + m[5] * by[3] + by[5],
];

export const pointOf = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** The upright box around a box that is moved, turned or stretched. */
export function boxOf(m: Matrix, [x0, y0, x1, y1]: Box): Box {
  const corners = [pointOf(m, x0, y0), pointOf(m, x1, y0), pointOf(m, x0, y1), pointOf(m, x1, y1)];
  const [xs, ys] = [corners.map((c) => c[0]), corners.map((c) => c[1])];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export const holds = ([x0, y0, x1, y1]: Box, x: number, y: number): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1;

/** The numbers of an operator's arguments, however they are wrapped. */
export const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array);
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

export const matrixIn = (value: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(value);
  return [a, b, c, d, e, f];
};
