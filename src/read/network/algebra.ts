/** The few sums that the sentence reader needs, in a fixed order, so that every machine gets the same. */
import type { Matrix } from './weights.ts';

/** A row of a matrix times a vector, which begins at `from`. */
export function dotted({ values, columns }: Matrix, row: number, vector: Float64Array, from = 0): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const start = row * columns;
  for (let j = 0; j < columns; j += 4) {
    a += (values[start + j] as number) * (vector[from + j] as number);
    b += (values[start + j + 1] as number) * (vector[from + j + 1] as number);
    c += (values[start + j + 2] as number) * (vector[from + j + 2] as number);
    d += (values[start + j + 3] as number) * (vector[from + j + 3] as number);
  }
  return a + b + (c + d);
}

/** A matrix times a vector, plus a bias, into `out`. */
export function apply(
  matrix: Matrix,
  vector: Float64Array,
  from: number,
  bias: Matrix,
  out: Float64Array,
): Float64Array {
  for (let row = 0; row < matrix.rows; row++)
    out[row] = dotted(matrix, row, vector, from) + (bias.values[row] as number);
  return out;
}

export function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const powers = values.map((v) => Math.exp(v - most));
  const total = powers.reduce((sum, p) => sum + p, 0);
  return powers.map((p) => p / total);
}

const EPSILON = 1e-5;

/** Layer normalisation (Ba et al. 2016) of the `width` values from `from`, with its learned scale and shift; in place. */
export function normalise(values: Float64Array, from: number, width: number, scale: Matrix, shift: Matrix): void {
  let mean = 0;
  for (let j = 0; j < width; j++) mean += (values[from + j] as number) / width;
  let variance = 0;
  for (let j = 0; j < width; j++) variance += ((values[from + j] as number) - mean) ** 2 / width;
  const by = 1 / Math.sqrt(variance + EPSILON);
  for (let j = 0; j < width; j++)
    values[from + j] =
      ((values[from + j] as number) - mean) * by * (scale.values[j] as number) + (shift.values[j] as number);
}
