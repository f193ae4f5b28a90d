/** The words of the library: how often each stands in notes and texts, so what each weighs; and a question as terms. */
import type { Library } from '../domain/knowledge.ts';
import type { Shelf } from '../domain/shelf.ts';
import { sentencesIn } from '../domain/text.ts';
import { mended } from './spelling.ts';
import { stemOf, type Term, termsOf, wordsOf } from './terms.ts';

/** Words with a capital letter inside a sentence, or with digits: names and years, which tell what a question is about. */
export function tellingWords(question: string): Set<string> {
  const capitals = question.match(/(?<=\S\s+["“(]?)\p{Lu}\p{L}+/gu) ?? [];
  const digits = (question.match(/[\p{L}\d]+/gu) ?? []).filter((w) => /\d/.test(w));
  return new Set([...capitals, ...digits].map((w) => w.toLowerCase()));
}

export class Lexicon {
  readonly stopwords: ReadonlySet<string>;
  private readonly frequency = new Map<string, number>();
  private readonly spelt = new Map<string, number>();
  private readonly size: number;
  private readonly shelf: Shelf | null;

  /**
   * @param rows stems of each note and passage
   * @param beside words that are spelt rightly though no text has them
   */
  constructor(
    library: Library,
    stopwords: ReadonlySet<string>,
    rows: readonly ReadonlySet<string>[],
    beside: readonly string[],
  ) {
    this.stopwords = stopwords;
    this.shelf = library.shelf ?? null;
    this.size = rows.length;
    for (const row of rows) for (const stem of row) this.frequency.set(stem, (this.frequency.get(stem) ?? 0) + 1);
    const texts = [...library.notes.flatMap((n) => [n.text, ...n.questions]), ...library.passages.map((p) => p.text)];
    for (const text of texts) for (const word of wordsOf(text)) this.spelt.set(word, (this.spelt.get(word) ?? 0) + 1);
    for (const word of beside.flatMap(wordsOf)) if (!this.spelt.has(word)) this.spelt.set(word, 1);
  }

  /** How often a word stands in the texts, those of added documents included. */
  private times(word: string): number {
    return this.spelt.get(word) ?? this.shelf?.occurrences(word) ?? 0;
  }

  /** In how many of the notes and passages a stem stands, or would stand if it were as usual there as it is on the shelf. */
  having(stem: string): number {
    const own = this.frequency.get(stem) ?? 0;
    if (!this.shelf) return own;
    return Math.max(own, (this.size * (own + this.shelf.frequency(stem))) / (this.size + this.shelf.passages));
  }

  stemsOf(text: string): string[] {
    return termsOf(text, this.stopwords);
  }

  /** Inverse document frequency over notes and passages. */
  weightOf(stem: string): number {
    return Math.log(1 + this.size / ((this.frequency.get(stem) ?? 0) + 1));
  }

  /** @returns stems of all words, in order, each mended where mistyped */
  stems(question: string): string[] {
    const names = tellingWords(question);
    return wordsOf(question).map((word) => stemOf(mended(word, (w) => this.times(w), names.has(word))));
  }

  /** @returns the question's words that count, each once, mended where mistyped */
  terms(question: string): Term[] {
    const seen = new Map<string, Term>();
    const stems = this.stems(question);
    for (const [i, word] of wordsOf(question).entries()) {
      const stem = stems[i];
      if (stem === undefined || this.stopwords.has(word)) continue;
      seen.set(stem, { stem, word, weight: this.weightOf(stem), known: this.frequency.has(stem) });
    }
    return [...seen.values()];
  }
}

const ASKS =
  /\?|^\W*(what|which|who|whose|when|where|why|how|is|are|do|does|did|can|could|should|would|has|have|was|were|will|list|name|explain|define|describe|give|tell|compare|summari[sz]e|outline|write|show|any)\b/i;

/** The sentences of a question that ask; all of it where none does. What else is said tells the situation. */
export function askingPart(question: string): string {
  const asking = sentencesIn(question).filter((s) => ASKS.test(s));
  return asking.length > 0 ? asking.join(' ') : question;
}
