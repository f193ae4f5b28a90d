/** The JSON Schemas by which editors check and complete the YAML of `knowledge/`. */
import { z } from 'zod';
import { Kind, Opposites, Sayings, Strength, Synonyms } from '../src/domain/claim-rules.ts';
import { Checklist, Cue, Framework, Risk, Variable, WordGroups } from '../src/domain/codebook.ts';
import { IngestPolicy } from '../src/domain/ingest.ts';
import { Concept } from '../src/domain/knowledge.ts';
import { QuestionPattern } from '../src/domain/question-kind.ts';
import { RetrievalPolicy } from '../src/domain/retrieval.ts';
import { Layout } from '../src/domain/work.ts';

const schema = (type: z.ZodType) =>
  JSON.parse(JSON.stringify(z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }))) as object;

/** @returns file name to schema */
export function schemaFiles(): Record<string, object> {
  return {
    'variables.json': schema(z.array(Variable)),
    'words.json': schema(WordGroups),
    'cues.json': schema(z.array(Cue)),
    'framework.json': schema(Framework),
    'risk.json': schema(Risk),
    'checklist.json': schema(Checklist),
    'concepts.json': schema(z.array(Concept)),
    'questions.json': schema(z.array(QuestionPattern)),
    'retrieval.json': schema(RetrievalPolicy),
    'ingest.json': schema(IngestPolicy),
    'claim-opposites.json': schema(z.array(Opposites)),
    'claim-kinds.json': schema(z.array(Kind)),
    'claim-synonyms.json': schema(Synonyms),
    'claim-strength.json': schema(Strength),
    'claim-sayings.json': schema(Sayings),
    'texts.json': schema(z.array(Layout)),
  };
}
