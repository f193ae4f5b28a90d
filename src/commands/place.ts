/** `tango place`: a description's placements, for people or as JSON. */
import { type Assembly, assemble } from '../assembly.ts';
import { configOf } from '../config.ts';
import { faultIn } from '../decide/answers.ts';
import type { Answers, ServicePlacement } from '../domain/placement.ts';
import { placementText } from '../render/terminal/placement.ts';
import { checkedCorrections, correctionsByFlags } from './corrections.ts';
import { UserFault } from './fault.ts';
import { eachRow, type Row, stringOf, textOf } from './input.ts';

interface Options {
  json?: boolean;
  jsonl?: boolean;
  answer: string[];
  add: string[];
  reject: string[];
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

/** A description to place, with what the user said of it beside. */
interface Described {
  text: string;
  answers: unknown;
  corrections: unknown;
}

const EMPTY = 'The text is empty: describe the service in a sentence or more.';

/** One way for the flags of one description and the fields of a row. */
export function placed(
  { text, answers: given, corrections }: Described,
  assembly: Assembly,
): ServicePlacement | { error: string } {
  if (!text.trim()) return { error: EMPTY };
  const answers = isAnswers(given) ? given : {};
  const fault = answersFault(answers, assembly);
  if (fault) return { error: fault };
  const checked = checkedCorrections(corrections, assembly.knowledge.codebook);
  return 'error' in checked ? checked : assembly.advisor.place(text, answers, checked.corrections);
}

export const describedIn = (row: Row): Described => ({
  text: stringOf(row.text),
  answers: row.answers,
  corrections: row.corrections,
});

export async function placeCommand(file: string | undefined, options: Options): Promise<void> {
  const assembly = assemble(configOf(process.env), null);
  if (options.jsonl) return eachRow((row) => placed(describedIn(row), assembly));
  const answers = answersOf(options.answer);
  const corrections = correctionsByFlags(options.add, options.reject);
  const placement = placed({ text: textOf(file), answers, corrections }, assembly);
  if ('error' in placement) throw new UserFault(placement.error);
  process.stdout.write(
    options.json
      ? `${JSON.stringify(placement)}\n`
      : placementText(placement, assembly.names, process.stdout.isTTY ?? false),
  );
}
