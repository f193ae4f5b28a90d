/** The reference of answering: one full-text search over the notes for the same questions. */
import { loadKnowledge } from '../../src/load/knowledge.ts';
import { FullTextIndex } from '../../src/retrieve/full-text.ts';
import { termsOf } from '../../src/retrieve/terms.ts';
import { questions } from './items.ts';
import type { Load } from './load.ts';

const MOST_FOUND = 10;

export function load(): Load {
  const { notes, retrieval } = loadKnowledge();
  const stopwords = new Set(retrieval.stopwords);
  const rows = notes.map((n) => ({ columns: [termsOf(`${n.text} ${n.questions.join(' ')}`, stopwords)] }));
  const index = new FullTextIndex(['text'], [1], rows);
  return { items: questions(), work: (question) => index.search(termsOf(question, stopwords), MOST_FOUND) };
}
