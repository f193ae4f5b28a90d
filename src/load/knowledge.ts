/** `load`: `knowledge/` to validated, frozen objects. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Codebook } from '../domain/codebook.ts';
import { Concept } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import { QuestionPattern } from '../domain/question-kind.ts';
import { Answerable, Beside, RankingWeights, RetrievalPolicy } from '../domain/retrieval.ts';
import { Layout, Work } from '../domain/work.ts';
import { kept } from './cache.ts';
import { checkCitations, loadCodebook } from './codebook.ts';
import { loadNotes } from './notes.ts';
import { filesIn, loadFile, loadLists } from './yaml.ts';

export const KNOWLEDGE_ROOT = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** What the repository ships; the full texts come from the user's folder (`load/sources.ts`). */
export interface Shipped {
  codebook: Codebook;
  works: Work[];
  notes: Note[];
  layouts: Layout[];
  concepts: Concept[];
  retrieval: RetrievalPolicy;
  questions: QuestionPattern[];
  answerable: Answerable;
  ranking: RankingWeights;
  beside: Beside[];
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

function read(root: string): Shipped {
  const notes = loadNotes(root);
  const codebook = loadCodebook(root);
  checkCitations(codebook, new Set(notes.map((n) => n.ref)));
  return {
    codebook,
    notes,
    works: loadFile(z.array(Work), root, join(root, 'works.json')),
    layouts: loadFile(z.array(Layout), root, join(root, 'texts.yaml')),
    concepts: loadFile(z.array(Concept), root, join(root, 'concepts.yaml')),
    retrieval: loadFile(RetrievalPolicy, root, join(root, 'retrieval.yaml')),
    answerable: loadFile(Answerable, root, join(root, 'answerable.json')),
    ranking: loadFile(RankingWeights, root, join(root, 'ranking.json')),
    beside: loadLists(z.array(Beside), root, 'beside'),
    questions: loadFile(z.array(QuestionPattern), root, join(root, 'questions.yaml')),
  };
}

/**
 * @param root the `knowledge/` folder
 * @throws KnowledgeFault naming file, key and fault
 */
export function loadKnowledge(root = KNOWLEDGE_ROOT): Shipped {
  return freeze(
    kept(
      filesIn(root, '').filter((f) => statSync(f).isFile()),
      () => read(root),
    ),
  );
}
