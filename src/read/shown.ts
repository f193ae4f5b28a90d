/** Facts that the sentence reader finds word by word become readings with the words that show them. */
import type { Codebook } from '../domain/codebook.ts';
import { type Reading, ReadingId } from '../domain/reading.ts';
import type { Seen } from './network/network.ts';
import type { Sentence } from './tokens.ts';

/** Words this much less sure than the surest still belong to the span. */
const BESIDE = 0.5;
/** Up to so many words between two of a span may show nothing themselves. */
const GAP = 2;

/** From the surest word outwards, as far as words show the fact too, inside its sentence. */
function stretch(showing: Float32Array, peak: number, inside: (i: number) => boolean): [number, number] {
  const least = (showing[peak] ?? 0) * BESIDE;
  const reach = (step: 1 | -1): number => {
    let last = peak;
    for (let i = peak + step; inside(i) && Math.abs(i - last) <= GAP + 1; i += step)
      if ((showing[i] ?? 0) >= least) last = i;
    return last;
  };
  return [reach(-1), reach(1)];
}

/** @returns for each fact that is likely enough, one reading a sentence that shows it */
export function readShown(seen: Seen, sentences: readonly Sentence[], text: string, codebook: Codebook): Reading[] {
  const variables = new Map(codebook.variables.flatMap((v) => v.values.map((x) => [x.id as string, v.id] as const)));
  return [...seen.facts].flatMap(([fact, showing]) => {
    const variable = variables.get(fact);
    if (!variable) return [];
    return sentences.flatMap((sentence): Reading[] => {
      const inside = (i: number) =>
        (seen.words[i]?.start ?? -1) >= sentence.start && (seen.words[i]?.end ?? -1) <= sentence.end;
      const indexes = [...seen.words.keys()].filter(inside);
      const peak = indexes.reduce((best, i) => ((showing[i] ?? 0) > (showing[best] ?? 0) ? i : best), indexes[0] ?? -1);
      const confidence = Math.round((showing[peak] ?? 0) * 1e4) / 1e4;
      if (peak < 0 || confidence < codebook.weighing.fact) return [];
      const [from, to] = stretch(showing, peak, inside);
      const [start, end] = [seen.words[from]?.start ?? sentence.start, seen.words[to]?.end ?? sentence.end];
      const reading = ReadingId.parse(fact);
      return [{ reading, variable, start, end, quote: text.slice(start, end), confidence, by: 'learned' }];
    });
  });
}
