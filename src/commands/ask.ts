/** `tango ask`: an answer with citations, for people or as JSON. */
import { assemble, modelOf } from '../assembly.ts';
import { configOf } from '../config.ts';
import { answerText } from '../render/terminal/answer.ts';
import { UserFault } from './fault.ts';
import { eachRow, stringOf, textOf } from './input.ts';

interface Options {
  json?: boolean;
  jsonl?: boolean;
}

const EMPTY = 'The question is empty: ask in a sentence.';

export async function askCommand(question: string | undefined, options: Options): Promise<void> {
  const config = configOf(process.env);
  const { advisor, names } = assemble(config, await modelOf(config));
  if (options.jsonl)
    return eachRow((row) => (stringOf(row.question).trim() ? advisor.ask(stringOf(row.question)) : { error: EMPTY }));
  const asked = question ?? textOf(undefined);
  if (!asked.trim()) throw new UserFault(EMPTY);
  const answer = await advisor.ask(asked);
  process.stdout.write(
    options.json ? `${JSON.stringify(answer)}\n` : answerText(answer, names, process.stdout.isTTY ?? false),
  );
}
