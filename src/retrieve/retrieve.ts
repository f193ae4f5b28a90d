/**
 * `retrieve`: a question to ranked passages. Notes (our words, and the questions they answer) and the full text are searched
 * by BM25; a passage's score is its best note's, with something for a second note and for its own words.
 */
import type { RankedPassage } from '../domain/answer.ts';
import type { Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import type { RetrievalPolicy } from '../domain/retrieval.ts';
import type { Locator } from '../domain/work.ts';
import { type AddedFinds, addedFinds } from './added.ts';
import { conceptsIn, type Thesaurus, thesaurusOf } from './expand.ts';
import { FullTextIndex } from './full-text.ts';
import { signsOf } from './signs.ts';
import { mended } from './spelling.ts';
import { stemOf, termsOf, wordsOf } from './terms.ts';

export interface ScoredNote {
  note: Note;
  score: number;
}

export interface Found {
  /** Ten or fewer, best first, all different. */
  passages: RankedPassage[];
  /** Best first. */
  notes: ScoredNote[];
  /** Stems of the question as searched, with their weights (idf); a word that no text has weighs most. */
  terms: { stem: string; word: string; weight: number; known: boolean }[];
  concepts: string[];
  /** Stems that the best notes and their passage bear, in any field: what of the question they can answer. */
  borne: ReadonlySet<string>;
  /** Signs of whether the papers hold an answer, as `signsOf` gives them. */
  signs: number[];
}

/** How many of the best notes speak for what the papers hold on a question. */
const SPEAK_FOR = 3;
const MOST_PASSAGES = 10;
const MOST_HITS = 120;

/** The contract's limit for one passage. */
const MOST_WORDS = 260;

const wordCount = (s: string) => s.split(/\s+/).length;

/** The notes of a paragraph, put together as far as the limit allows. */
function partsOf(texts: readonly string[]): string[] {
  const parts: string[] = [];
  for (const text of texts) {
    const last = parts.at(-1);
    if (last === undefined || wordCount(last) + wordCount(text) > MOST_WORDS) parts.push(text);
    else parts[parts.length - 1] = `${last} ${text}`;
  }
  return parts;
}

const placeKey = (source: string, l: Locator) => `${source}|${l.section}|${l.paragraph}`;

/** Words with a capital letter inside a sentence, or with digits: names and years, which tell what a question is about. */
const tellingWords = (question: string) =>
  new Set((question.match(/(?<=\S\s+["“(]?)\p{Lu}\p{L}+|\p{L}*\d[\p{L}\d]*/gu) ?? []).map((w) => w.toLowerCase()));

interface Candidate {
  source: string;
  locator: Locator;
  text: string;
  /** In the index of full texts; -1 where only notes are there. */
  row: number;
}

export class Retriever {
  private readonly stopwords: Set<string>;
  private readonly known = new Map<string, number>();
  private readonly frequency = new Map<string, number>();
  private readonly thesaurus: Thesaurus;
  private readonly noteIndex: FullTextIndex;
  private readonly passageIndex: FullTextIndex;
  private readonly library: Library;
  private readonly policy: RetrievalPolicy;
  /** Stems in a row of the notes' index, on average. */
  private readonly meanLength: number;
  private readonly shippedCandidates: Candidate[];

  constructor(library: Library, policy: RetrievalPolicy) {
    this.library = library;
    this.policy = policy;
    this.stopwords = new Set(policy.stopwords);
    this.thesaurus = thesaurusOf(library.concepts);
    const label = new Map(library.concepts.map((c) => [c.id, `${c.label} ${c.says.join(' ')}`]));
    const w = policy.weights;
    const terms = (s: string) => termsOf(s, this.stopwords);
    const rows = library.notes.map((n) => ({
      columns: [
        terms(n.text),
        terms(n.questions.join(' . ')),
        terms(n.concepts.map((c) => label.get(c) ?? c.replaceAll('-', ' ')).join(' . ')),
        terms(`${n.locator.section} ${n.by.join(' ')} ${n.source.replaceAll('-', ' ')}`),
      ],
    }));
    this.noteIndex = new FullTextIndex(
      ['text', 'questions', 'concepts', 'place'],
      [w.text, w.questions, w.concepts, w.place],
      rows,
    );
    this.meanLength = rows.reduce((sum, r) => sum + r.columns.flat().length, 0) / (rows.length || 1);
    this.shippedCandidates = this.candidates();
    const passages = library.passages.map((p) => ({ columns: [terms(p.text)] }));
    this.passageIndex = new FullTextIndex(['passage'], [w.passage], passages);
    for (const row of [...rows, ...passages])
      for (const stem of new Set(row.columns.flat())) this.frequency.set(stem, (this.frequency.get(stem) ?? 0) + 1);
    for (const text of [
      ...library.notes.flatMap((n) => [n.text, ...n.questions]),
      ...library.passages.map((p) => p.text),
    ])
      for (const word of wordsOf(text)) this.known.set(word, (this.known.get(word) ?? 0) + 1);
  }

  /** Notes and passages of the shipped works. */
  private get size(): number {
    return this.library.notes.length + this.library.passages.length;
  }

  /** In how many of them a stem stands, or would stand if it were as usual there as it is on the shelf. */
  private having(stem: string): number {
    const own = this.frequency.get(stem) ?? 0;
    const { shelf } = this.library;
    if (!shelf) return own;
    return Math.max(own, (this.size * (own + shelf.frequency(stem))) / (this.size + shelf.passages));
  }

  /** Inverse document frequency. */
  private weightOf(stem: string): number {
    return Math.log(1 + this.size / (this.having(stem) + 1));
  }

  private occurrences(word: string): number {
    return this.known.get(word) ?? this.library.shelf?.occurrences(word) ?? 0;
  }

  private termsOf(question: string): Omit<Found['terms'][number], 'known'>[] {
    const seen = new Map<string, Omit<Found['terms'][number], 'known'>>();
    const names = tellingWords(question);
    for (const word of wordsOf(question)) {
      if (this.stopwords.has(word)) continue;
      const stem = stemOf(mended(word, (w) => this.occurrences(w), names.has(word)));
      seen.set(stem, { stem, word, weight: this.weightOf(stem) });
    }
    return [...seen.values()];
  }

  /** @returns passages and notes for a question, best first; deterministic */
  find(question: string, most = MOST_PASSAGES): Found {
    const asked = this.termsOf(question);
    const concepts = conceptsIn(question, this.thesaurus);
    const named = new Set(concepts);
    const stems = asked.map((t) => t.stem);
    const added = this.added(stems);
    // Of a large shelf hardly a word is missing; what counts is whether it stands in what was found there.
    const terms = asked.map((t) => ({
      ...t,
      known: this.frequency.has(t.stem) || (added?.borne.has(t.stem) ?? false),
    }));
    const hits = this.noteIndex.search(stems, MOST_HITS);
    // A word that every note has weighs nothing; the concept it names still tells.
    const best = Math.max(hits[0]?.score ?? 0, 1);
    const sentences = added?.notes ?? [];
    const { mainConcept, sharedConcept } = this.policy.fusion;
    const notes = hits
      .map(({ row, score }) => {
        const note = this.library.notes[row] as Note;
        const shared = note.concepts.filter((c) => named.has(c)).length;
        const main = note.concepts[0] !== undefined && named.has(note.concepts[0]);
        return { note, score: score + best * ((main ? mainConcept : 0) + sharedConcept * shared) };
      })
      .concat(sentences)
      .toSorted((a, b) => b.score - a.score);
    const borne = this.borneBy(notes.slice(0, SPEAK_FOR));
    const signs = signsOf({
      terms,
      telling: tellingWords(question),
      concepts: concepts.length,
      notes: notes.map((n) => n.note),
      borne,
      stemsOf: (text) => termsOf(text, this.stopwords),
      weightOf: (stem) => this.weightOf(stem),
    });
    return { passages: this.ranked(stems, notes, added, most), notes, terms, concepts, borne, signs };
  }

  private added(stems: readonly string[]): AddedFinds | null {
    const { shelf } = this.library;
    if (!shelf) return null;
    return addedFinds(shelf, stems, {
      rows: this.library.notes.length,
      meanLength: this.meanLength,
      rowsWith: (stem) => (this.having(stem) * this.library.notes.length) / (this.size || 1),
      stemsOf: (text) => termsOf(text, this.stopwords),
    });
  }

  private borneBy(best: readonly ScoredNote[]): ReadonlySet<string> {
    const label = (id: string) => this.library.concepts.find((c) => c.id === id);
    const text = best.flatMap(({ note }) => {
      const names = note.concepts.flatMap((c) => [
        c.replaceAll('-', ' '),
        label(c)?.label ?? '',
        ...(label(c)?.says ?? []),
      ]);
      return [
        note.text,
        ...note.questions,
        ...note.by,
        note.source.replaceAll('-', ' '),
        note.locator.section,
        ...names,
      ];
    });
    return new Set(termsOf(text.join(' . '), this.stopwords));
  }

  private ranked(stems: string[], notes: ScoredNote[], added: AddedFinds | null, most: number): RankedPassage[] {
    const { fusion } = this.policy;
    const byPlace = new Map<string, ScoredNote[]>();
    for (const n of notes) {
      const key = placeKey(n.note.source, n.note.locator);
      byPlace.set(key, [...(byPlace.get(key) ?? []), n]);
    }
    const own = new Map(this.passageIndex.search(stems, MOST_HITS).map((h) => [h.row, h.score]));
    const all = [
      ...this.shippedCandidates.map((c) => ({ ...c, own: own.get(c.row) ?? 0 })),
      ...(added?.passages ?? []),
    ];
    const candidates = all.map(({ source, locator, text, own: ownScore }) => {
      const on = byPlace.get(placeKey(source, locator)) ?? [];
      const best = this.supporting(on, text, locator);
      const score = (best[0]?.score ?? 0) + fusion.second * (best[1]?.score ?? 0) + fusion.passage * ownScore;
      return { source, locator, score, text, notes: best.map((n) => n.note.ref) };
    });
    const top = candidates.filter((c) => c.score > 0).toSorted((a, b) => b.score - a.score);
    const filled = [...top, ...candidates.filter((c) => c.score === 0)].slice(0, most);
    const best = filled[0]?.score || 1;
    return filled.map((c) => ({ ...c, score: Math.round((1000 * c.score) / Math.max(best, 1)) / 1000 }));
  }

  /** Of a long paragraph's parts only the one that holds the anchor has the note. */
  private supporting(on: ScoredNote[], text: string, locator: Locator): ScoredNote[] {
    return locator.part === undefined
      ? on
      : on.filter((n) => text.includes(n.note.anchor) || text.includes(n.note.text));
  }

  private candidates(): Candidate[] {
    const { passages, notes } = this.library;
    const withText = new Set(passages.map((p) => p.source as string));
    const byPlace = Map.groupBy(
      notes.filter((n) => !withText.has(n.source)),
      (n) => placeKey(n.source, n.locator),
    );
    const fromNotes = [...byPlace.values()].flatMap((here) => {
      const parts = partsOf(here.map((n) => n.text));
      return parts.map((text, i) => ({
        source: here[0]?.source as string,
        locator: { ...(here[0]?.locator as Locator), ...(parts.length > 1 ? { part: i + 1 } : {}) },
        text,
        row: -1,
      }));
    });
    return [...passages.map(({ source, locator, text }, row) => ({ source, locator, text, row })), ...fromNotes];
  }
}
