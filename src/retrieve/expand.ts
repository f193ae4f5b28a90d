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

/** @returns ids of the concepts that a question names in anybody's words */
export function conceptsIn(question: string, thesaurus: Thesaurus): string[] {
  const stems = wordsOf(question).map(stemOf);
  const found = new Set<string>();
  for (const [i, stem] of stems.entries())
    for (const { stems: phrase, concept } of thesaurus.byHead.get(stem) ?? [])
      if (phrase.every((s, k) => stems[i + k] === s)) found.add(concept);
  return [...found];
}
