/** One direction of the gated recurrent network (Cho et al. 2014): reads word after word and keeps what it needs in a memory. */
import { applied, dotted } from './algebra.ts';
import type { Matrix, Weights } from './weights.ts';

interface Direction {
  input: Matrix;
  inputBias: Matrix;
  memory: Matrix;
  memoryBias: Matrix;
}

const directionOf = (weights: Weights, name: 'forth' | 'back'): Direction => ({
  input: weights.matrix(`${name}.weight_ih_l0`),
  inputBias: weights.matrix(`${name}.bias_ih_l0`),
  memory: weights.matrix(`${name}.weight_hh_l0`),
  memoryBias: weights.matrix(`${name}.bias_hh_l0`),
});

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** What a word brings to the three gates; kept for the next time the word comes. */
type WordParts = (row: number) => Float32Array;
const MOST_KEPT = 6000;

function wordParts(weights: Weights, { input, inputBias }: Direction): WordParts {
  const kept = new Map<number, Float32Array>();
  return (row) => {
    const known = kept.get(row);
    if (known) return known;
    const parts = applied(input, weights.vector(row), inputBias);
    if (kept.size < MOST_KEPT) kept.set(row, parts);
    return parts;
  };
}

function passes(direction: Direction, parts: WordParts, rows: readonly number[], out: Float32Array[], at: number) {
  const width = direction.memory.columns;
  let state = new Float32Array(width);
  const steps = at === 0 ? rows.keys() : [...rows.keys()].reverse();
  for (const t of steps) {
    const word = parts(rows[t] ?? 0);
    const next = new Float32Array(width);
    for (let j = 0; j < width; j++) {
      const remembered = (gate: number) =>
        dotted(direction.memory, gate * width + j, state) + (direction.memoryBias.values[gate * width + j] ?? 0);
      const reset = sigmoid((word[j] ?? 0) + remembered(0));
      const update = sigmoid((word[width + j] ?? 0) + remembered(1));
      const fresh = Math.tanh((word[2 * width + j] ?? 0) + reset * remembered(2));
      next[j] = (1 - update) * fresh + update * (state[j] ?? 0);
    }
    state = next;
    out[t]?.set(state, at);
  }
}

/** @returns a function from the rows of a text's words to a state for each word, both directions side by side */
export function recurrence(weights: Weights): (rows: readonly number[]) => Float32Array[] {
  const [forth, back] = [directionOf(weights, 'forth'), directionOf(weights, 'back')];
  const [forthParts, backParts] = [wordParts(weights, forth), wordParts(weights, back)];
  return (rows) => {
    const states = rows.map(() => new Float32Array(2 * weights.hidden));
    passes(forth, forthParts, rows, states, 0);
    passes(back, backParts, rows, states, weights.hidden);
    return states;
  };
}
