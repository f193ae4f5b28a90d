/** `tango readings`: every fact that Tango can read, by what it is about; of a description, those that it has read there. */
import { assemble } from '../assembly.ts';
import { configOf } from '../config.ts';
import { readingsList, readingsOfText } from '../render/terminal/readings.ts';
import { UserFault } from './fault.ts';
import { textOf } from './input.ts';

export async function readingsCommand(file: string | undefined): Promise<void> {
  const { advisor, knowledge, names } = assemble(configOf(process.env), null);
  const colour = process.stdout.isTTY ?? false;
  if (file === undefined) {
    process.stdout.write(readingsList(knowledge.codebook.variables, colour));
    return;
  }
  const text = textOf(file);
  if (!text.trim()) throw new UserFault('The text is empty: describe the service in a sentence or more.');
  process.stdout.write(readingsOfText(advisor.readings(text), names, colour));
}
