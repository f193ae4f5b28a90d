/** The few sums that the sentence reader needs, in a fixed order, so that every machine gets the same. */
import type { Matrix } from './weights.ts';

/** A row of a matrix times a vector. */
export function dotted({ values, columns }: Matrix, row: number, vector: Float32Array): number {
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

/** A matrix times a vector, plus a bias. */
export function applied(matrix: Matrix, vector: Float32Array, bias: Matrix): Float32Array {
  return Float32Array.from(
    { length: matrix.rows },
    (_, row) => dotted(matrix, row, vector) + (bias.values[row] as number),
  );
}

export function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const powers = values.map((v) => Math.exp(v - most));
  const total = powers.reduce((sum, p) => sum + p, 0);
  return powers.map((p) => p / total);
}

const EPSILON = 1e-5;

/** Layer normalisation (Ba et al. 2016) with its learned scale and shift. */
export function normalised(state: Float32Array, scale: Matrix, shift: Matrix): Float32Array {
  const mean = state.reduce((sum, v) => sum + v, 0) / state.length;
  const variance = state.reduce((sum, v) => sum + (v - mean) ** 2, 0) / state.length;
  const by = 1 / Math.sqrt(variance + EPSILON);
  return state.map((v, j) => (v - mean) * by * (scale.values[j] as number) + (shift.values[j] as number));
}
