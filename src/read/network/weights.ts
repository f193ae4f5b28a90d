/** Unpacks the sentence reader's weights once: signed bytes and a scale a row become floats; word vectors stay bytes until a word comes. */
import type { NetworkModel } from '../../domain/network.ts';

export interface Matrix {
  rows: number;
  columns: number;
  values: Float64Array;
}

export interface Weights {
  hidden: number;
  rowOfWord: ReadonlyMap<string, number>;
  /** A word's vector, by its row. */
  vector(row: number): Float64Array;
  matrix(name: string): Matrix;
}

interface Packed {
  rows: number;
  columns: number;
  scales: Float32Array;
  bytes: Int8Array;
}

const VECTORS = 'words.weight';

function unpacked(model: NetworkModel): Map<string, Packed> {
  const all = Buffer.from(model.weights, 'base64');
  let at = 0;
  return new Map(
    model.tensors.map(({ name, rows, columns }) => {
      const scales = Float32Array.from({ length: rows }, (_, i) => all.readFloatLE(at + 4 * i));
      at += 4 * rows;
      const bytes = new Int8Array(all.buffer, all.byteOffset + at, rows * columns);
      at += rows * columns;
      return [name, { rows, columns, scales, bytes }];
    }),
  );
}

function rowValues({ columns, scales, bytes }: Packed, row: number): Float64Array {
  const values = new Float64Array(columns);
  for (let j = 0; j < columns; j++) values[j] = (bytes[row * columns + j] as number) * (scales[row] as number);
  return values;
}

/** @throws a fault where the model lacks a part: it was written by another version of the training script */
export function weightsOf(model: NetworkModel): Weights {
  const packed = unpacked(model);
  const part = (name: string): Packed => {
    const found = packed.get(name);
    if (!found) throw new Error(`knowledge/codebook/network.json has no "${name}"; train it again`);
    return found;
  };
  return {
    hidden: model.hidden,
    rowOfWord: new Map(model.words.map((w, i) => [w, i])),
    vector: (row) => rowValues(part(VECTORS), row),
    matrix(name) {
      const tensor = part(name);
      const values = new Float64Array(tensor.rows * tensor.columns);
      for (let row = 0; row < tensor.rows; row++) values.set(rowValues(tensor, row), row * tensor.columns);
      return { rows: tensor.rows, columns: tensor.columns, values };
    },
  };
}
