/** Cues to readings: finds every cue of the codebook in a description's sentences, minds negation, past and plans. */
import type { Codebook, Cue, WordGroups } from '../domain/codebook.ts';
import { type Reading, ReadingId } from '../domain/reading.ts';
import { isNegated, isPast, isPlanned } from './context.ts';
import { compilePattern, type Match, matchPattern, type Pattern } from './pattern.ts';
import type { Sentence } from './tokens.ts';

interface CompiledCue {
  cue: Cue;
  variable: string;
  patterns: Pattern[];
  unless: Pattern[];
}

export interface CueIndex {
  byWord: Map<string, Set<number>>;
  always: number[];
  cues: CompiledCue[];
  variableOf: Map<string, string>;
}

/** A reading as found, with what `read` needs to know of its clause. */
export interface Found extends Reading {
  planned: boolean;
}

/**
 * Compiles the cues once; the index tells by a sentence's words which cues can match at all.
 * @throws Error naming the cue and the fault
 */
export function indexCues(codebook: Pick<Codebook, 'cues' | 'words' | 'variables'>): CueIndex {
  const variableOf = new Map(
    codebook.variables.flatMap((v) => v.values.map((value) => [value.id as string, v.id] as const)),
  );
  const compile = (cue: Cue, sources: string[], words: WordGroups) =>
    sources.map((s) => {
      try {
        return compilePattern(s, words);
      } catch (fault) {
        throw new Error(`cue ${cue.id}: ${fault instanceof Error ? fault.message : fault}`);
      }
    });
  const cues = codebook.cues.map((cue) => ({
    cue,
    variable: variableOf.get(cue.reads) ?? '',
    patterns: compile(cue, cue.patterns, codebook.words),
    unless: compile(cue, cue.unless, codebook.words),
  }));
  const byWord = new Map<string, Set<number>>();
  const always: number[] = [];
  for (const [i, { patterns }] of cues.entries())
    for (const { anchors } of patterns) {
      if (anchors.size === 0) always.push(i);
      for (const word of anchors) byWord.set(word, (byWord.get(word) ?? new Set()).add(i));
    }
  return { byWord, always, cues, variableOf };
}

function candidates(index: CueIndex, sentence: Sentence): number[] {
  const ids = new Set(index.always);
  for (const t of sentence.tokens) {
    for (const i of index.byWord.get(t.surface) ?? []) ids.add(i);
    if (t.lemma !== t.surface) for (const i of index.byWord.get(t.lemma) ?? []) ids.add(i);
  }
  return [...ids].toSorted((a, b) => a - b);
}

function toReading(
  compiled: CompiledCue,
  index: CueIndex,
  sentence: Sentence,
  match: Match,
  text: string,
): Found | null {
  const { cue } = compiled;
  const first = sentence.tokens[match.from];
  const last = sentence.tokens[match.to - 1];
  if (!first || !last) return null;
  if (cue.past === 'drop' && isPast(sentence, match)) return null;
  const negated = isNegated(sentence, match);
  if (negated && cue.negated === 'drop') return null;
  const reading = negated && cue.negated !== 'keep' ? ReadingId.parse(cue.negated) : cue.reads;
  return {
    reading,
    variable: index.variableOf.get(reading) ?? compiled.variable,
    start: first.start,
    end: last.end,
    quote: text.slice(first.start, last.end),
    confidence: cue.confidence,
    by: 'cue',
    planned: isPlanned(sentence, match),
  };
}

/** @returns what the cues find, in the order of the text; one reading once a sentence */
export function findCues(index: CueIndex, sentences: Sentence[], text: string): Found[] {
  const found: Found[] = [];
  for (const sentence of sentences) {
    const seen = new Set<string>();
    for (const i of candidates(index, sentence)) {
      const compiled = index.cues[i];
      if (!compiled) continue;
      for (const pattern of compiled.patterns) {
        const match = matchPattern(pattern, sentence.tokens);
        const reading = match && toReading(compiled, index, sentence, match, text);
        if (!reading || seen.has(reading.reading)) continue;
        if (compiled.unless.some((p) => matchPattern(p, sentence.tokens))) break;
        seen.add(reading.reading);
        found.push(reading);
        break;
      }
    }
  }
  return found;
}
