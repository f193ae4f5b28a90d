/** The few sums that the sentence reader needs, in a fixed order, so that every machine gets the same. */
import type { Matrix } from './weights.ts';

/** A row of a matrix times a vector. */
export function dotted({ values, columns }: Matrix, row: number, vector: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const from = row * columns;
  for (let j = 0; j < columns; j += 4) {
    a += (values[from + j] as number) * (vector[j] as number);
    b += (values[from + j + 1] as number) * (vector[j + 1] as number);
    c += (values[from + j + 2] as number) * (vector[j + 2] as number);
    d += (values[from + j + 3] as number) * (vector[j + 3] as number);
  }
  return a + b + (c + d);
}

/** A matrix times a vector, plus a bias; into `out` where one is given. */
export function applied(matrix: Matrix, vector: Float64Array, bias: Matrix, out = new Float64Array(matrix.rows)) {
  for (let row = 0; row < matrix.rows; row++) out[row] = dotted(matrix, row, vector) + (bias.values[row] as number);
  return out;
}

export function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const powers = values.map((v) => Math.exp(v - most));
  const total = powers.reduce((sum, p) => sum + p, 0);
  return powers.map((p) => p / total);
}

const EPSILON = 1e-5;

/** Layer normalisation (Ba et al. 2016) with its learned scale and shift; in place. */
export function normalise(state: Float64Array, scale: Matrix, shift: Matrix): void {
  let mean = 0;
  for (const v of state) mean += v / state.length;
  let variance = 0;
  for (const v of state) variance += ((v - mean) * (v - mean)) / state.length;
  const by = 1 / Math.sqrt(variance + EPSILON);
  for (let j = 0; j < state.length; j++)
    state[j] = ((state[j] as number) - mean) * by * (scale.values[j] as number) + (shift.values[j] as number);
}
