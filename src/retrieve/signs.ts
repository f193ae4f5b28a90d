/** Signs of whether the papers hold an answer to a question: how near the nearest note is, what of the question is unknown to them. */
import type { Note } from '../domain/note.ts';

export interface SignInput {
  /** The question's stems with their weights (idf); unknown ones stand in no text. */
  terms: readonly { stem: string; word: string; weight: number; known: boolean }[];
  /** Words that the question has with a capital letter inside a sentence, or with digits. */
  telling: ReadonlySet<string>;
  concepts: number;
  /** Best first. */
  notes: readonly Note[];
  borne: ReadonlySet<string>;
  stemsOf(text: string): string[];
  weightOf(stem: string): number;
}

const LOOKED_AT = 12;
const SPREAD_OVER = 6;

const sum = (xs: Iterable<number>) => [...xs].reduce((a, b) => a + b, 0);

/** How like the question is to the likest question (or text) of a note: the weight they share beside the weight they have. */
function likeness({ terms, notes, stemsOf, weightOf }: SignInput): number {
  const asked = new Map(terms.map((t) => [t.stem, t.weight]));
  const own = sum(asked.values());
  let best = 0;
  for (const note of notes.slice(0, LOOKED_AT))
    for (const text of [...note.questions, note.text]) {
      const stems = new Set(stemsOf(text));
      const shared = sum([...asked].filter(([s]) => stems.has(s)).map(([, w]) => w));
      best = Math.max(best, (2 * shared) / (own + sum([...stems].map(weightOf)) || 1));
    }
  return best;
}

/**
 * @returns each about 0 to 2, in the order of the weights in `knowledge/answerable.json`: likeness to a note's question, share of
 * unknown words, unknown names, concepts named, words that the best notes bear, length, paragraphs that the best notes spread over
 */
export function signsOf(input: SignInput): number[] {
  const { terms, telling, concepts, notes, borne } = input;
  const whole = sum(terms.map((t) => t.weight)) || 1;
  const unknown = terms.filter((t) => !t.known);
  const places = new Set(
    notes.slice(0, SPREAD_OVER).map((n) => `${n.source} ${n.locator.section} ${n.locator.paragraph}`),
  );
  return [
    2 * likeness(input),
    (2 * sum(unknown.map((t) => t.weight))) / whole,
    Math.min(unknown.filter((t) => telling.has(t.word)).length, 2) / 2,
    Math.min(concepts, 4) / 4,
    Math.min(terms.filter((t) => borne.has(t.stem)).length, 10) / 10,
    Math.log(1 + terms.length) / 3,
    places.size / SPREAD_OVER,
  ];
}
