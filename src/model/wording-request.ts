/**
 * What is sent for a wording task: instructions and data kept apart, the data marked as such. Notes get ids that mean nothing
 * outside of the request, so that an id made up or remembered by the model is recognised.
 */
import type { WordingTask } from '../domain/model.ts';

/** What the loader of `prompts/` gives, as far as wording needs it. */
interface WordingPrompt {
  fill(values: Readonly<Record<string, string>>): { instructions: string; data: string };
}

export interface WordingPrompts {
  'word-answer': WordingPrompt;
  'word-placement': WordingPrompt;
}

export interface WordingRequest {
  instructions: string;
  data: string;
  /** Opaque id to the note's reference. */
  refs: ReadonlyMap<string, string>;
}

const MARK = '▁';

/** Characters nobody sees can carry orders that nobody sees. */
const HIDDEN = /[\p{Cf}\p{Co}\p{Cn}]|[\p{Cc}--[\t\n\r]]/gv;

/** Datamarking: with a mark for every space, text from outside can't pass for an instruction. */
const marked = (text: string): string => text.replace(HIDDEN, '').trim().replace(/\s+/g, MARK);

/** The marks must not come back in an answer. */
export const unmarked = (text: string): string =>
  text.replaceAll(MARK, ' ').replace(HIDDEN, '').replace(/\s+/g, ' ').trim();

/** JSON on one line: neither a line break nor a closing word can end the frame. */
const object = (id: string, { by, text }: WordingTask['material'][number]): string =>
  JSON.stringify({ id, by, text: text.replace(HIDDEN, '') });

export function wordingRequest(task: WordingTask, prompts: WordingPrompts): WordingRequest {
  const ids = task.material.map((m, i) => [`n${i + 1}`, m] as const);
  const values = {
    question: marked(task.question),
    material: ids.map(([id, m]) => object(id, m)).join('\n'),
    established: task.established.map((name) => name.replace(/\s+/g, ' ')).join('\n'),
  };
  const prompt = prompts[task.kind === 'answer' ? 'word-answer' : 'word-placement'];
  return { ...prompt.fill(values), refs: new Map(ids.map(([id, m]) => [id, m.ref])) };
}
