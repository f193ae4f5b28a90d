/** Puts the pipeline together for the command line and the server alike: knowledge, the user's full texts, retrieval, the model. */
import { createAdvisor } from './advisor.ts';
import type { Config } from './config.ts';
import type { Advisor } from './domain/advisor.ts';
import type { Library } from './domain/knowledge.ts';
import type { Model } from './domain/model.ts';
import type { Names } from './domain/names.ts';
import type { Talk } from './domain/talk.ts';
import { addedDocuments, readAdded } from './ingest/ingest.ts';
import { passagesOf } from './ingest/passages.ts';
import { loadKnowledge, type Shipped } from './load/knowledge.ts';
import { namesOf } from './load/names.ts';
import { loadSources } from './load/sources.ts';
import { Retriever } from './retrieve/retrieve.ts';

export interface Assembly {
  knowledge: Shipped;
  library: Library;
  names: Names;
  advisor: Advisor;
  retriever(): Retriever;
}

/** The shipped works with the user's full texts, and the documents that the user added. */
function libraryOf(
  knowledge: Shipped,
  { sourcesFolder, dataFolder }: Pick<Config, 'sourcesFolder' | 'dataFolder'>,
): Library {
  const sources = loadSources(sourcesFolder, knowledge.layouts, passagesOf);
  const added = addedDocuments(dataFolder, (file) =>
    process.stderr.write(`${file} is damaged and left out: remove it and ingest the document again.\n`),
  ).map(readAdded);
  return {
    works: [...knowledge.works, ...added.map((a) => a.work)],
    notes: [...knowledge.notes, ...added.flatMap((a) => a.notes)],
    concepts: knowledge.concepts,
    passages: [...sources, ...added].flatMap((s) => s.passages),
    texts: new Map([
      ...sources.map((s) => [s.work as string, s.raw] as const),
      ...added.map((a) => [a.work.id as string, a.text] as const),
    ]),
  };
}

/** @param model null: the built-in writer words everything @param talk null: what no intent covers is simply not covered */
export function assemble(
  config: Pick<Config, 'sourcesFolder' | 'dataFolder'>,
  model: Model | null,
  talk: Talk | null = null,
): Assembly {
  const knowledge = loadKnowledge();
  const library = libraryOf(knowledge, config);
  let made: Retriever | undefined;
  const retriever = () => {
    made ??= new Retriever(library, {
      policy: knowledge.retrieval,
      ranking: knowledge.ranking,
      beside: knowledge.beside,
    });
    return made;
  };
  return {
    knowledge,
    library,
    names: namesOf(knowledge.codebook, library.works),
    retriever,
    advisor: createAdvisor({ knowledge, library, retriever, model, talk }),
  };
}

/** The model is imported only where a key is set: its library costs tens of megabytes. */
export async function modelOf(config: Pick<Config, 'model'>): Promise<Model | null> {
  if (!config.model) return null;
  const { openAiModel } = await import('./model/openai.ts');
  const { loadPrompts } = await import('./load/prompts.ts');
  return openAiModel({ ...config.model, prompts: loadPrompts() });
}

/** The agent for talk that no intent covers; LangChain is imported only where a key is set. */
export async function talkOf(config: Pick<Config, 'model'>): Promise<Talk | null> {
  const settings = config.model;
  if (!settings) return null;
  const { talkAgent } = await import('./model/agent.ts');
  const { loadPrompts } = await import('./load/prompts.ts');
  const { instructions } = loadPrompts().talk.fill({});
  return {
    async talk(text, stages, signal) {
      const result = await talkAgent({ ...settings, instructions, tools: stages }).talk(text, signal);
      return result.ok ? { text: result.text, outputs: result.used.map((u) => u.output) } : null;
    },
  };
}
