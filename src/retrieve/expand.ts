/** The thesaurus at work: a question that says "rubber-stamping" also asks for tokenism. */
import type { Concept } from '../domain/knowledge.ts';
import { stemOf, wordsOf } from './terms.ts';

export interface Thesaurus {
  /** First stem of a phrase to the phrases that begin with it, and what they stand for. */
  byHead: Map<string, { stems: string[]; concept: string }[]>;
}

export function thesaurusOf(concepts: readonly Concept[]): Thesaurus {
  const byHead: Thesaurus['byHead'] = new Map();
  for (const { id, label, says } of concepts)
    for (const phrase of [label, ...says]) {
      const stems = wordsOf(phrase).map(stemOf);
      const [head] = stems;
      if (head) byHead.set(head, [...(byHead.get(head) ?? []), { stems, concept: id }]);
    }
  return { byHead };
}

/**
 * @param stems of all words of a question, in order
 * @returns ids of the concepts that it names in anybody's words, the longest phrase at each place
 */
export function conceptsIn(stems: readonly string[], thesaurus: Thesaurus): string[] {
  const found = new Set<string>();
  for (let i = 0; i < stems.length; ) {
    const here = (thesaurus.byHead.get(stems[i] ?? '') ?? []).filter(({ stems: phrase }) =>
      phrase.every((s, k) => stems[i + k] === s),
    );
    const longest = Math.max(0, ...here.map((h) => h.stems.length));
    for (const h of here) if (h.stems.length === longest) found.add(h.concept);
    i += Math.max(1, longest);
  }
  return [...found];
}
