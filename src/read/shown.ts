/** Facts that the sentence reader finds word by word become readings with the words that show them. */
import type { Codebook } from '../domain/codebook.ts';
import { type Reading, ReadingId } from '../domain/reading.ts';
import type { Seen } from './network/network.ts';
import { type WordRange, wordsInside } from './network/words.ts';
import type { Sentence } from './tokens.ts';

/** Words this much less sure than the surest still belong to the span. */
const BESIDE = 0.5;
/** Up to so many words between two of a span may show nothing themselves. */
const GAP = 2;

/** From the surest word outwards, as far as words show the fact too, inside its sentence. */
function stretch(showing: Float64Array, peak: number, [first, after]: WordRange): [number, number] {
  const least = (showing[peak] ?? 0) * BESIDE;
  const reach = (step: 1 | -1): number => {
    let last = peak;
    for (let i = peak + step; i >= first && i < after && Math.abs(i - last) <= GAP + 1; i += step)
      if ((showing[i] ?? 0) >= least) last = i;
    return last;
  };
  return [reach(-1), reach(1)];
}

function surest(showing: Float64Array, [first, after]: WordRange): number {
  let best = first;
  for (let i = first; i < after; i++) if ((showing[i] ?? 0) > (showing[best] ?? 0)) best = i;
  return best;
}

const variables = new WeakMap<Codebook, Map<string, string>>();

function variableOf(codebook: Codebook): Map<string, string> {
  const known =
    variables.get(codebook) ?? new Map(codebook.variables.flatMap((v) => v.values.map((x) => [x.id as string, v.id])));
  variables.set(codebook, known);
  return known;
}

/** @returns for each fact that is likely enough, one reading a sentence that shows it */
export function readShown(seen: Seen, sentences: readonly Sentence[], text: string, codebook: Codebook): Reading[] {
  const ranges = wordsInside(seen.words, sentences);
  return [...seen.facts].flatMap(([fact, showing]) => {
    const variable = variableOf(codebook).get(fact);
    if (!variable) return [];
    return ranges.flatMap((range): Reading[] => {
      const peak = surest(showing, range);
      const confidence = Math.round((showing[peak] ?? 0) * 1e4) / 1e4;
      if (range[0] === range[1] || confidence < codebook.weighing.fact) return [];
      const [from, to] = stretch(showing, peak, range);
      const [start, end] = [seen.words[from]?.start ?? 0, seen.words[to]?.end ?? 0];
      const reading = ReadingId.parse(fact);
      return [{ reading, variable, start, end, quote: text.slice(start, end), confidence, by: 'learned' }];
    });
  });
}
