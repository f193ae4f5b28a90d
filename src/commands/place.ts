/** `tango place`: a description's placements, for people or as JSON. */
import { type Assembly, assemble } from '../assembly.ts';
import { configOf } from '../config.ts';
import { faultIn } from '../decide/answers.ts';
import type { Answers } from '../domain/placement.ts';
import { placementText } from '../render/terminal/placement.ts';
import { UserFault } from './fault.ts';
import { eachRow, stringOf, textOf } from './input.ts';

interface Options {
  json?: boolean;
  jsonl?: boolean;
  answer: string[];
}

function answersOf(pairs: readonly string[]): Answers {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UserFault(`--answer takes QUESTION=OPTION, not "${pair}".`, 2);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** The sentence for an answer that names no open question or option, or null. */
function answersFault(answers: Answers, { knowledge }: Assembly): string | null {
  const fault = faultIn(answers, knowledge.codebook);
  if (!fault) return null;
  return fault.kind === 'unknown-question'
    ? `There is no open question "${fault.question}": take an id from "questions" of the same text.`
    : `The question "${fault.question}" has no option "${fault.option}": take an id from its "options".`;
}

const isAnswers = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && Object.values(value).every((v) => typeof v === 'string');

function placeRow(text: string, given: unknown, assembly: Assembly): object {
  if (!text.trim()) return { error: 'The text is empty: describe the service in a sentence or more.' };
  const answers = isAnswers(given) ? given : {};
  const fault = answersFault(answers, assembly);
  return fault ? { error: fault } : assembly.advisor.place(text, answers);
}

export async function placeCommand(file: string | undefined, options: Options): Promise<void> {
  const assembly = assemble(configOf(process.env), null);
  if (options.jsonl) return eachRow((row) => placeRow(stringOf(row.text), row.answers, assembly));
  const text = textOf(file);
  const answers = answersOf(options.answer);
  const fault = answersFault(answers, assembly);
  if (fault) throw new UserFault(fault);
  if (!text.trim()) throw new UserFault('The text is empty: describe the service in a sentence or more.');
  const placement = assembly.advisor.place(text, answers);
  process.stdout.write(
    options.json
      ? `${JSON.stringify(placement)}\n`
      : placementText(placement, assembly.names, process.stdout.isTTY ?? false),
  );
}
