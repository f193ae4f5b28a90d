/**
 * `read`: a description becomes an observation, that is readings with the user's own words.
 * Pure: no clock, no network; the same text gives the same observation.
 */
import type { Codebook } from '../domain/codebook.ts';
import type { Observation, Reading, Tense } from '../domain/reading.ts';
import { blanked, bygoneIn, without } from './bygone.ts';
import { type CueIndex, type Found, findCues, indexCues } from './cues.ts';
import { type LearnedReader, learnedReader, wordView } from './learned.ts';
import { readLikeness } from './likeness.ts';
import { unmarked } from './markup.ts';
import { type Network, network } from './network/network.ts';
import { reachOf } from './reach.ts';
import { servicesIn } from './services.ts';
import { readShown } from './shown.ts';
import { READABLE_CHARS, type Sentence, sentencesOf } from './tokens.ts';
import { widened } from './widen.ts';

const indexes = new WeakMap<object, CueIndex>();

function indexOf(codebook: Codebook): CueIndex {
  const known = indexes.get(codebook);
  if (known) return known;
  const index = indexCues(codebook);
  indexes.set(codebook, index);
  return index;
}

/** Most of what is told is planned: the service is; a reading about its end makes it ended. */
export function tenseOf(found: Found[]): Tense {
  if (found.some((f) => f.reading === 'has-ended')) return 'ended';
  const facts = found.filter((f) => f.variable !== 'tense');
  const planned =
    facts.filter((f) => f.planned).length + 2 * found.filter((f) => f.reading === 'not-yet-started').length;
  return planned > facts.length / 2 && planned > 0 ? 'planned' : 'present';
}

interface Trained {
  words: LearnedReader;
  network: Network | null;
}

const readers = new WeakMap<object, Trained>();

/** Weights are prepared once for a codebook. */
function trainedOn(codebook: Codebook): Trained | null {
  if (!codebook.learned) return null;
  const known = readers.get(codebook) ?? {
    words: learnedReader(codebook.learned),
    network: codebook.network && network(codebook.network),
  };
  readers.set(codebook, known);
  return known;
}

/** What the cues alone find: the ground on which the statistical reader is trained and reads. */
export function observed(
  text: string,
  codebook: Codebook,
): { sentences: Sentence[]; found: Found[]; readings: Reading[] } {
  const sentences = sentencesOf(text);
  const found = findCues(indexOf(codebook), sentences, text);
  return { sentences, found, readings: found.map(({ planned: _, ...reading }) => reading) };
}

/**
 * @param text what the user wrote, as it is
 * @param codebook variables, cues and the statistical reader's weights
 * @returns readings in the order of the text, what the message is about, and its tense
 */
export function read(text: string, codebook: Codebook): Observation {
  const { sentences, found, readings } = observed(text, codebook);
  const trained = trainedOn(codebook);
  const bygone = bygoneIn(sentences, text);
  const shownTo = without(sentences, bygone);
  const seen = trained?.network?.(unmarked(blanked(text.slice(0, READABLE_CHARS), bygone))) ?? null;
  const likeness = trained
    ? readLikeness({ words: wordView(trained.words, shownTo, readings), seen }, sentences, text, codebook.weighing)
    : [];
  const shown = seen ? readShown(seen, sentences, text, codebook) : [];
  return {
    text,
    readings: [...[...readings, ...shown].map((r) => widened(r, sentences, text)), ...likeness],
    ...reachOf(text, sentences, readings, likeness),
    tense: tenseOf(found),
    services: servicesIn(sentences, readings, text),
  };
}
