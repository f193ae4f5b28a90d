/** `tango ask`: an answer with citations, for people or as JSON. */
import { assemble, modelOf } from '../assembly.ts';
import { configOf } from '../config.ts';
import type { Answer } from '../domain/answer.ts';
import type { Library } from '../domain/knowledge.ts';
import type { Names } from '../domain/names.ts';
import type { StyleName } from '../render/references/style.ts';
import { answerText } from '../render/terminal/answer.ts';
import { EXPORTS, referencesText, worksCited } from '../render/terminal/references.ts';
import { UserFault } from './fault.ts';
import { eachRow, stringOf, textOf } from './input.ts';

interface Options {
  json?: boolean;
  jsonl?: boolean;
  references?: StyleName | keyof typeof EXPORTS;
}

const EMPTY = 'The question is empty: ask in a sentence.';

/** An export stands alone, so that it can be kept as a file; a list follows the answer. */
function shown(answer: Answer, references: Options['references'], names: Names, library: Library): string {
  const colour = process.stdout.isTTY ?? false;
  const works = worksCited(answer.citations, library.works);
  if (references === 'csl-json' || references === 'bibtex') return EXPORTS[references](works);
  const text = answerText(answer, names, colour);
  return references && works.length > 0 ? `${text}\n${referencesText(works, references, colour)}` : text;
}

export async function askCommand(question: string | undefined, options: Options): Promise<void> {
  const config = configOf(process.env);
  const { advisor, names, library } = assemble(config, await modelOf(config));
  if (options.jsonl)
    return eachRow((row) => (stringOf(row.question).trim() ? advisor.ask(stringOf(row.question)) : { error: EMPTY }));
  const asked = question ?? textOf(undefined);
  if (!asked.trim()) throw new UserFault(EMPTY);
  const answer = await advisor.ask(asked);
  if (!options.json && options.references && answer.citations.length === 0)
    process.stderr.write('The papers do not answer this, so nothing is cited.\n');
  process.stdout.write(
    options.json ? `${JSON.stringify(answer)}\n` : shown(answer, options.references, names, library),
  );
}
