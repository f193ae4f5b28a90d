/** The passage as the checks see it: every sentence and note read, and those nearest to the claim. */
import type { ClaimCheck, Support, Unit } from './check.ts';
import type { Lexicon } from './lexicon.ts';
import { readSentence, type Sentence, type Word } from './sentence.ts';

export interface GroundUnit extends Unit {
  read: Sentence;
  score: number;
}

export interface Ground {
  claim: Sentence;
  units: readonly GroundUnit[];
  /** The sentences and notes that the claim retells, best first. */
  near: readonly GroundUnit[];
  /** All of the passage in lower case. */
  text: string;
  authors: readonly string[];
  beside: readonly string[];
  counts: readonly number[];
  weight(word: Word): number;
  lexicon: Lexicon;
  /** The contrast of who is who. */
  roles: number;
}

export const saysSame = (a: Word, b: Word): boolean => a.stem === b.stem || a.senses.some((s) => b.senses.includes(s));

/** What is pointed at is taken before what says much the same beside it. */
const POINTED = 1.25;
/** Units of nearly the best score are retold as well. */
const NEARLY = 0.8;
/** The like in other words counts less than the word itself. */
const ALIKE = 0.7;

function scoreOf(claim: Sentence, unit: Sentence, pointed: boolean, weight: (w: Word) => number): number {
  let sum = 0;
  for (const word of claim.content) {
    let best = 0;
    for (const other of unit.content) {
      if (other.stem === word.stem) {
        best = 1;
        break;
      }
      if (best === 0 && saysSame(word, other)) best = ALIKE;
    }
    sum += best * weight(word);
  }
  return (sum / (8 + unit.content.length) ** 0.4) * (pointed ? POINTED : 1);
}

const isNote = (u: Unit) => u.by !== undefined;

export function groundOf(check: ClaimCheck, supports: readonly Support[], lexicon: Lexicon): Ground {
  const claim = readSentence(check.claim, lexicon);
  const weight = (w: Word) => check.weightOf?.(w.stem) ?? 1;
  const units = supports
    .flatMap((s) => s.units)
    .map((u) => {
      const read = readSentence(u.text, lexicon);
      return { ...u, read, score: scoreOf(claim, read, u.pointed, weight) };
    })
    .toSorted((a, b) => b.score - a.score);
  const said = units.filter((u) => !isNote(u));
  const notes = units.filter(isNote);
  const top = (all: readonly GroundUnit[]) =>
    all.filter((u) => u.score > 0 && u.score >= (all[0]?.score ?? 0) * NEARLY).slice(0, 2);
  return {
    claim,
    units,
    near: [...top(said), ...top(notes)].toSorted((a, b) => b.score - a.score),
    text: units
      .map((u) => u.read.text)
      .join(' ')
      .toLowerCase(),
    authors: supports.flatMap((s) => s.authors),
    beside: supports.flatMap((s) => s.beside ?? []),
    counts: supports.flatMap((s) => s.counts ?? []),
    weight,
    lexicon,
    roles: lexicon.contrasts.findIndex((c) => c.id === 'roles'),
  };
}
