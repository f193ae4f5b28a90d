/** `load`: `knowledge/` to validated, frozen objects. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type ClaimRules, Kind, Opposites, Sayings, Strength, Synonyms } from '../domain/claim-rules.ts';
import type { Codebook } from '../domain/codebook.ts';
import { IngestPolicy } from '../domain/ingest.ts';
import { Concept } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import { QuestionPattern } from '../domain/question-kind.ts';
import { Answerable, Beside, RankingWeights, RetrievalPolicy } from '../domain/retrieval.ts';
import { Layout, Name, Work } from '../domain/work.ts';
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
  ingest: IngestPolicy;
  claimRules: ClaimRules;
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

function claimRules(root: string): ClaimRules {
  const of = <T>(schema: z.ZodType<T>, name: string) => loadFile(schema, root, join(root, 'claims', `${name}.yaml`));
  return {
    opposites: of(z.array(Opposites), 'opposites'),
    kinds: of(z.array(Kind), 'kinds'),
    synonyms: of(Synonyms, 'synonyms'),
    strength: of(Strength, 'strength'),
    sayings: of(Sayings, 'sayings'),
  };
}

function read(root: string): Shipped {
  const notes = loadNotes(root);
  const codebook = loadCodebook(root);
  checkCitations(codebook, new Set(notes.map((n) => n.ref)));
  return {
    codebook,
    notes,
    works: loadFile(z.array(Work.extend({ author: z.array(Name).min(1) })), root, join(root, 'works.json')),
    layouts: loadFile(z.array(Layout), root, join(root, 'texts.yaml')),
    concepts: loadFile(z.array(Concept), root, join(root, 'concepts.yaml')),
    retrieval: loadFile(RetrievalPolicy, root, join(root, 'retrieval.yaml')),
    answerable: loadFile(Answerable, root, join(root, 'answerable.json')),
    ingest: loadFile(IngestPolicy, root, join(root, 'ingest.yaml')),
    claimRules: claimRules(root),
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
