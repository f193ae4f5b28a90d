/** One direction of the gated recurrent network (Cho et al. 2014): reads word after word and keeps what it needs in a memory. */
import { apply } from './algebra.ts';
import type { Matrix, Weights } from './weights.ts';
import { LONGEST } from './words.ts';

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
type WordParts = (row: number) => Float64Array;
const MOST_KEPT = 1500;

function wordParts(weights: Weights, { input, inputBias }: Direction): WordParts {
  const kept = new Map<number, Float64Array>();
  return (row) => {
    const known = kept.get(row);
    if (known) return known;
    const parts = apply(input, weights.vector(row), 0, inputBias, new Float64Array(input.rows));
    if (kept.size < MOST_KEPT) kept.set(row, parts);
    return parts;
  };
}

/** One step: the word and the memory through the gates make the new memory. */
function step(word: Float64Array, remembered: Float64Array, state: Float64Array): void {
  const width = state.length;
  for (let j = 0; j < width; j++) {
    const reset = sigmoid((word[j] as number) + (remembered[j] as number));
    const update = sigmoid((word[width + j] as number) + (remembered[width + j] as number));
    const fresh = Math.tanh((word[2 * width + j] as number) + reset * (remembered[2 * width + j] as number));
    state[j] = (1 - update) * fresh + update * (state[j] as number);
  }
}

interface Text {
  rows: readonly number[];
  /** A state for each word, one behind the other. */
  states: Float64Array;
  width: number;
}

function pass(direction: Direction, parts: WordParts, { rows, states, width }: Text, at: number): void {
  const state = new Float64Array(direction.memory.columns);
  const remembered = new Float64Array(direction.memory.rows);
  const steps = at === 0 ? rows.keys() : [...rows.keys()].reverse();
  for (const t of steps) {
    apply(direction.memory, state, 0, direction.memoryBias, remembered);
    step(parts(rows[t] ?? 0), remembered, state);
    states.set(state, t * width + at);
  }
}

/** @returns a function from the rows of a text's words to their states, both directions side by side; good until the next text */
export function recurrence(weights: Weights): (rows: readonly number[]) => Float64Array {
  const [forth, back] = [directionOf(weights, 'forth'), directionOf(weights, 'back')];
  const [forthParts, backParts] = [wordParts(weights, forth), wordParts(weights, back)];
  const width = 2 * weights.hidden;
  // Filled anew for each text: it would else be the most of what a reading leaves to be cleared away.
  const states = new Float64Array(LONGEST * width);
  return (rows) => {
    const text = { rows, states, width };
    pass(forth, forthParts, text, 0);
    pass(back, backParts, text, weights.hidden);
    return text.states;
  };
}
