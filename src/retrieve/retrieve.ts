/**
 * `retrieve`: a question to ranked passages. Notes (our words, and the questions they answer) and the full text are searched by
 * BM25; a place is as near as its notes, its words, its concepts and its likeness to the question say together.
 */
import type { RankedPassage } from '../domain/answer.ts';
import type { Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import type { Beside, RankingWeights, RetrievalPolicy } from '../domain/retrieval.ts';
import { type AddedFinds, addedFinds } from './added.ts';
import { leaningsOf, likestOf, waysBeside } from './beside.ts';
import { conceptsIn, type Thesaurus, thesaurusOf } from './expand.ts';
import { FullTextIndex } from './full-text.ts';
import { askingPart, Lexicon, tellingWords } from './lexicon.ts';
import { LikenessIndex } from './likeness.ts';
import { type Asked, nearness, weighedSum } from './nearness.ts';
import { type Place, placesOf } from './places.ts';
import { peopleIn, signsOf } from './signs.ts';
import { type Term, termsOf, wordsOf } from './terms.ts';

export interface ScoredNote {
  note: Note;
  score: number;
}

export interface Found {
  /** Ten or fewer, best first, all different; a score is the share of the best one's odds. */
  passages: RankedPassage[];
  /** Best first. */
  notes: ScoredNote[];
  terms: readonly Term[];
  /** Names in the asking part that no text has. */
  missing: string[];
  /** Concepts that the asking part names. */
  concepts: string[];
  /** Works that the question names, and surnames of those whose views the notes give. */
  works: string[];
  people: string[];
  /** Signs of whether the papers hold an answer, as `signsOf` gives them. */
  signs: Record<string, number>;
  /** What beside the papers the question is likest, and how like. */
  beside: { about: string; likeness: number };
}

const MOST_PASSAGES = 10;
/** A part that asks in fewer words ("Are we?") needs the situation told before it. */
const FEWEST_ASKED = 3;

/** What stands among names without being one. */
const NO_NAME = /\d|^(et|al|and|the|of|for|others?)$/;

export interface RetrievalData {
  policy: RetrievalPolicy;
  ranking: RankingWeights;
  beside: readonly Beside[];
}

export class Retriever {
  private readonly lexicon: Lexicon;
  private readonly thesaurus: Thesaurus;
  private readonly noteIndex: FullTextIndex;
  private readonly passageIndex: FullTextIndex;
  private readonly library: Library;
  private readonly data: RetrievalData;
  private readonly likeNotes: LikenessIndex<Note>;
  private readonly likeBeside: LikenessIndex<string>;
  private readonly leanings: ReadonlyMap<string, number>;
  private readonly people = new Map<string, number>();
  private readonly forms: { name: string; pattern: RegExp }[];
  private readonly namesOfWorks: { work: string; pattern: RegExp }[];
  private readonly places: { place: Place; words: ReadonlySet<string> }[];
  private readonly words = new Map<Note, ReadonlySet<string>>();
  /** Stems in a row of the notes' index, on average. */
  private readonly meanLength: number;

  constructor(library: Library, data: RetrievalData) {
    this.library = library;
    this.data = data;
    const { policy, beside } = data;
    const stopwords = new Set(policy.stopwords);
    const terms = (s: string) => termsOf(s, stopwords);
    this.thesaurus = thesaurusOf(library.concepts);
    const label = new Map(library.concepts.map((c) => [c.id, `${c.label} ${c.says.join(' ')}`]));
    const rows = library.notes.map((n) => ({
      columns: [
        terms(n.text),
        terms(n.questions.join(' . ')),
        terms(n.concepts.map((c) => label.get(c) ?? c.replaceAll('-', ' ')).join(' . ')),
        terms(`${n.locator.section} ${n.by.join(' ')} ${n.source.replaceAll('-', ' ')}`),
      ],
    }));
    this.meanLength = rows.reduce((sum, r) => sum + r.columns.flat().length, 0) / (rows.length || 1);
    const w = policy.weights;
    this.noteIndex = new FullTextIndex(
      ['text', 'questions', 'concepts', 'place'],
      [w.text, w.questions, w.concepts, w.place],
      rows,
    );
    const passages = library.passages.map((p) => ({ columns: [terms(p.text)] }));
    this.passageIndex = new FullTextIndex(['passage'], [w.passage], passages);
    this.lexicon = new Lexicon(
      library,
      stopwords,
      [...rows, ...passages].map((row) => new Set(row.columns.flat())),
      beside.flatMap((b) => b.asks),
    );
    const weightOf = (stem: string) => this.lexicon.weightOf(stem);
    for (const [i, note] of library.notes.entries()) {
      this.words.set(note, new Set(rows[i]?.columns.flat() ?? []));
      for (const name of new Set(wordsOf(note.by.join(' '))))
        if (!NO_NAME.test(name)) this.people.set(name, (this.people.get(name) ?? 0) + 1);
    }
    const within = library.notes.flatMap((note) =>
      [note.text, ...note.questions].map((t) => ({ of: note, stems: new Set(terms(t)) })),
    );
    const outside = waysBeside(beside, terms);
    this.likeNotes = new LikenessIndex(within, weightOf);
    this.likeBeside = new LikenessIndex(outside, weightOf);
    this.leanings = leaningsOf(within, outside);
    this.places = placesOf(library).map((place) => ({
      place,
      words: new Set([...terms(place.text), ...place.notes.flatMap((n) => [...this.wordsOf(n)])]),
    }));
    this.forms = Object.entries(policy.forms).map(([name, p]) => ({ name, pattern: new RegExp(p, 'i') }));
    this.namesOfWorks = Object.entries(policy.works).map(([work, p]) => ({ work, pattern: new RegExp(p, 'i') }));
  }

  /** What a question says, and how near each note is to its words. */
  private asked(question: string): Asked & { notes: ScoredNote[]; added: AddedFinds | null } {
    const { mainConcept, sharedConcept, likeness } = this.data.policy.fusion;
    const read = this.lexicon.terms(question);
    const added = this.added(read);
    // Of a large shelf hardly a word is missing; what counts is whether it stands in what was found there.
    const terms = read.map((t) => ({ ...t, known: t.known || (added?.borne.has(t.stem) ?? false) }));
    const part = askingPart(question);
    const concepts = new Set(conceptsIn(this.lexicon.stems(question), this.thesaurus));
    const stems = terms.map((t) => t.stem);
    const hits = this.noteIndex.search(stems, this.library.notes.length);
    // A word that every note has weighs nothing; the concept it names still tells.
    const best = Math.max(hits[0]?.score ?? 0, 1);
    const own = new Map<Note, number>();
    const said = this.lexicon.terms(part);
    const core = said.length < FEWEST_ASKED ? terms : said;
    const fromShelf = (added?.notes ?? []).map(({ note, like }) => [note, like] as const);
    const like = new Map([...this.likeNotes.to(terms), ...fromShelf]);
    const likeCore = new Map([...this.likeNotes.to(core), ...fromShelf]);
    for (const { note, score } of added?.notes ?? []) own.set(note, Math.min(1, score / best));
    const notes = hits
      .map(({ row, score }) => {
        const note = this.library.notes[row] as Note;
        own.set(note, score / best);
        const shared = note.concepts.filter((c) => concepts.has(c)).length;
        const main = note.concepts[0] !== undefined && concepts.has(note.concepts[0]);
        const alike = ((like.get(note) ?? 0) + (likeCore.get(note) ?? 0)) / 2;
        return { note, score: score + best * ((main ? mainConcept : 0) + sharedConcept * shared + likeness * alike) };
      })
      .concat((added?.notes ?? []).map((a) => ({ note: a.note, score: a.score + best * likeness * a.like })))
      .toSorted((a, b) => b.score - a.score);
    const inTexts = this.passageIndex.search(stems, this.library.passages.length);
    const bestText = Math.max(inTexts[0]?.score ?? 0, 1);
    const byRow = new Map(inTexts.map((h) => [h.row, h.score / bestText]));
    return {
      terms,
      core,
      like,
      likeCore,
      concepts,
      coreConcepts: new Set(conceptsIn(this.lexicon.stems(part), this.thesaurus)),
      noteScore: (note) => own.get(note) ?? 0,
      passageScore: (row) => byRow.get(row) ?? 0,
      works: new Set(this.namesOfWorks.filter((w) => w.pattern.test(question)).map((w) => w.work)),
      notes,
      added,
    };
  }

  private added(terms: readonly Term[]): AddedFinds | null {
    const { notes, passages, shelf } = this.library;
    if (!shelf) return null;
    return addedFinds(shelf, terms, {
      rows: notes.length,
      meanLength: this.meanLength,
      rowsWith: (stem) => (this.lexicon.having(stem) * notes.length) / (notes.length + passages.length || 1),
      stemsOf: (text) => this.lexicon.stemsOf(text),
    });
  }

  private wordsOf(note: Note): ReadonlySet<string> {
    return this.words.get(note) ?? new Set(this.lexicon.stemsOf(note.text));
  }

  private featuresOf(asked: Asked): { place: Place; features: Record<string, number> }[] {
    return this.places.map(({ place, words }) => ({ place, features: nearness(place, words, asked) }));
  }

  /** Features of every place, for those who train the weights. */
  features(question: string): { place: Place; features: Record<string, number> }[] {
    return this.featuresOf(this.asked(question));
  }

  /** @returns passages and notes for a question, best first; deterministic */
  find(question: string, most = MOST_PASSAGES): Found {
    const asked = this.asked(question);
    const { terms, core, concepts, notes } = asked;
    const telling = tellingWords(question);
    const beside = likestOf(this.likeBeside.to(terms));
    const signs = signsOf({
      terms,
      core,
      telling,
      concepts: concepts.size,
      notes,
      wordsOf: (note) => this.wordsOf(note),
      like: asked.like,
      beside: beside.likeness,
      besideCore: likestOf(this.likeBeside.to(core)).likeness,
      leanings: this.leanings,
      forms: this.forms.filter((f) => f.pattern.test(question)).map((f) => f.name),
      people: this.people,
    });
    return {
      passages: this.ranked(asked, asked.added, most),
      notes,
      terms,
      concepts: [...asked.coreConcepts],
      works: [...asked.works],
      people: peopleIn(terms, this.people),
      missing: core.filter((t) => !t.known && telling.has(t.word) && !/\d/.test(t.word)).map((t) => t.word),
      signs,
      beside,
    };
  }

  private ranked(asked: Asked, added: AddedFinds | null, most: number): RankedPassage[] {
    const strongest = Math.max(1, ...(added?.places.map((p) => p.own) ?? []));
    const fromShelf = (added?.places ?? []).map(({ place, words, own }) => ({
      place,
      features: { ...nearness(place, words, asked), passage: own / strongest },
    }));
    const scored = [...this.featuresOf(asked), ...fromShelf]
      .map(({ place, features }) => ({ place, score: weighedSum(features, this.data.ranking) }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, most);
    const best = scored[0]?.score ?? 0;
    return scored.map(({ place: { source, locator, text, notes }, score }) => ({
      source,
      locator,
      score: Math.round(1000 * Math.exp(score - best)) / 1000,
      text,
      notes: notes.toSorted((a, b) => asked.noteScore(b) - asked.noteScore(a)).map((n) => n.ref),
    }));
  }
}
