/** How search sees a text, for whoever keeps an index on its behalf. */
import type { RetrievalPolicy } from '../domain/retrieval.ts';
import { termsOf, wordsOf } from './terms.ts';

export function indexingOf(policy: RetrievalPolicy): { words(text: string): string[]; stems(text: string): string[] } {
  const stopwords = new Set(policy.stopwords);
  return { words: wordsOf, stems: (text) => termsOf(text, stopwords) };
}
