/**
 * Likeness: which placements the wording is like, by both trained readers together (docs/decisions/0012, 0016).
 * Each label that is at all likely becomes a reading that names the sentence it was read from.
 */
import { type Reading, ReadingId } from '../domain/reading.ts';
import type { Weighing } from '../domain/weighing.ts';
import type { WordView } from './learned.ts';
import type { Likelihood, Seen } from './network/network.ts';
import { type WordRange, wordsInside } from './network/words.ts';
import type { Sentence } from './tokens.ts';

/** Less likely labels are not worth a reading. */
const LEAST = 0.1;
const NO_GROUND = 'no-ground';

const rounded = (p: number) => Math.round(p * 1e4) / 1e4;

/** The id of the reading that says: the wording is like that of services with this label. */
export const likenessId = (decision: string, label: string): string => `like-${decision.replace(':', '-')}-${label}`;

const leastOf = (decision: string, weighing: Weighing): number => {
  const [set, id] = decision.split(':');
  return id === undefined ? LEAST : (weighing.sets[set as keyof Weighing['sets']] ?? LEAST);
};

/** How much the sentence reader looked at each sentence, beside the sentence's share of the text. */
const lookedAt = ({ looks }: Likelihood, inside: readonly WordRange[]): number[] =>
  inside.map(([from, to]) => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += looks[i] ?? 0;
    return sum - (to - from) / (2 * looks.length);
  });

const indexOfMost = (values: readonly number[]) => values.indexOf(Math.max(...values));

export interface Views {
  words: WordView;
  seen: Seen | null;
}

/** Both readers' probabilities of a decision's classes, mixed by the share of the sentence reader. */
function mixed(words: WordView, looks: Likelihood | undefined, decision: string, share: number): Map<string, number> {
  const byWords = words.likelihoods.get(decision);
  const own = new Map(byWords?.classes.map((c, k) => [c, byWords.probabilities[k] ?? 0]));
  if (!looks) return own;
  const part = byWords ? share : 1;
  return new Map(looks.probabilities.map(([c, p]) => [c, rounded(part * p + (1 - part) * (own.get(c) ?? 0))]));
}

type Mixed = Map<string, Map<string, number>>;

/** One label's probability set, the others of its decision scaled to what is left. */
function settled(all: Map<string, number>, label: string, to: number): Map<string, number> {
  const left = 1 - (all.get(label) ?? 0);
  const scale = left > 0 ? (1 - to) / left : 0;
  return new Map([...all].map(([l, p]) => [l, rounded(l === label ? to : p * scale)]));
}

/** Labels of two decisions that go together by the codebook are as likely as each other. */
function agreed(mixed: Mixed, { agree }: Weighing): Mixed {
  const all = new Map(mixed);
  for (const { one, other } of agree) {
    const [a, b] = [all.get(one.decision), all.get(other.decision)];
    if (!a || !b) continue;
    const mean = ((a.get(one.label) ?? 0) + (b.get(other.label) ?? 0)) / 2;
    all.set(one.decision, settled(a, one.label, mean));
    all.set(other.decision, settled(b, other.label, mean));
  }
  return all;
}

/** @returns for every decision a reading for each label that is at all likely, with the sentence that speaks most for it */
export function readLikeness(
  views: Views,
  sentences: readonly Sentence[],
  text: string,
  weighing: Weighing,
): Reading[] {
  if (sentences.length === 0) return [];
  const { words, seen } = views;
  const inside = seen ? wordsInside(seen.words, sentences) : [];
  const byNetwork = new Map(seen?.likelihoods.map((l) => [l.decision, l]));
  const decisions = new Set([...words.likelihoods.keys(), ...byNetwork.keys()]);
  const likely = agreed(
    new Map([...decisions].map((d) => [d, mixed(words, byNetwork.get(d), d, weighing.network)])),
    weighing,
  );
  return [...likely].flatMap(([decision, labels]) => {
    const looks = byNetwork.get(decision);
    const seenMost = looks ? sentences[indexOfMost(lookedAt(looks, inside))] : undefined;
    const classes = words.likelihoods.get(decision)?.classes ?? [];
    const least = leastOf(decision, weighing);
    return [...labels].flatMap(([label, probability]): Reading[] => {
      if (label === NO_GROUND || probability < least) return [];
      const sentence = seenMost ?? sentences[words.telling(decision, classes.indexOf(label))] ?? sentences[0];
      if (!sentence) return [];
      const { start, end } = sentence;
      const reading = ReadingId.parse(likenessId(decision, label));
      const quote = text.slice(start, end);
      return [{ reading, variable: `likeness-${decision}`, start, end, quote, confidence: probability, by: 'learned' }];
    });
  });
}
