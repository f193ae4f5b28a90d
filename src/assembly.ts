/** Puts the pipeline together for the command line and the server alike: knowledge, the user's full texts, retrieval, the model. */
import { createAdvisor } from './advisor.ts';
import type { Config } from './config.ts';
import type { Advisor } from './domain/advisor.ts';
import type { Library } from './domain/knowledge.ts';
import type { Model } from './domain/model.ts';
import type { Names } from './domain/names.ts';
import type { Shelf } from './domain/shelf.ts';
import type { Talk } from './domain/talk.ts';
import { passagesOf } from './ingest/passages.ts';
import { hasShelf, ShelfFault } from './ingest/shelf/file.ts';
import { openShelf } from './ingest/shelf/open.ts';
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

const warn = (line: string) => void process.stderr.write(`${line}\n`);

/** The documents that the user added; a shelf that cannot be read is named and done without. */
function shelfOf(dataFolder: string): Shelf | null {
  if (!hasShelf(dataFolder)) return null;
  try {
    return openShelf(dataFolder, (work) =>
      warn(`The added document ${work} is damaged and left out: ingest it again into a fresh data folder.`),
    );
  } catch (fault) {
    if (!(fault instanceof ShelfFault)) throw fault;
    warn(`${fault.message} Until then Tango answers without them.`);
    return null;
  }
}

/** The shipped works with the user's full texts, and the documents that the user added. */
function libraryOf(
  knowledge: Shipped,
  { sourcesFolder, dataFolder }: Pick<Config, 'sourcesFolder' | 'dataFolder'>,
): Library {
  const sources = loadSources(sourcesFolder, knowledge.layouts, passagesOf);
  const shelf = shelfOf(dataFolder);
  return {
    works: [...knowledge.works, ...(shelf?.works ?? [])],
    notes: knowledge.notes,
    concepts: knowledge.concepts,
    claimRules: knowledge.claimRules,
    passages: sources.flatMap((s) => s.passages),
    texts: new Map(sources.map((s) => [s.work as string, s.raw] as const)),
    shelf,
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
