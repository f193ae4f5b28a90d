/** Whether the papers hold an answer: how much of the question's weight its best notes bear. */

/** What retrieval found, as far as the writer needs it. */
export interface Term {
  stem: string;
  word: string;
  weight: number;
  known: boolean;
}

export interface Coverage {
  /** 0 to 1. */
  share: number;
  /** Words of the question that nothing found bears. */
  missing: string[];
}

/** A name or a year that no text has is a sign that the question is about something else, whatever the other words are. */
const isTelling = (word: string, question: string) =>
  /\d{2,}/.test(word) || new RegExp(`(?<=[a-z,;] )${word[0]?.toUpperCase()}${word.slice(1)}`).test(question);

const UNKNOWN_COMMON = 0.5;
const UNKNOWN_TELLING = 1.6;

/**
 * @param terms the question's stems with their weights @param borne stems of the best passage's notes and concepts
 * @param question as asked: capital letters tell names
 */
export function coverageOf(terms: readonly Term[], borne: ReadonlySet<string>, question: string): Coverage {
  let total = 0;
  let held = 0;
  const missing: string[] = [];
  for (const t of terms) {
    const weight = t.known ? t.weight : t.weight * (isTelling(t.word, question) ? UNKNOWN_TELLING : UNKNOWN_COMMON);
    total += weight;
    if (borne.has(t.stem)) held += weight;
    else if (!t.known || weight > 3) missing.push(t.word);
  }
  return { share: total === 0 ? 0 : held / total, missing };
}
