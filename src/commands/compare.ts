/** `tango compare`: two or more descriptions side by side, and what makes the difference. */
import { assemble } from '../assembly.ts';
import { configOf } from '../config.ts';
import { comparisonText } from '../render/terminal/comparison.ts';
import { UserFault } from './fault.ts';
import { textOf } from './input.ts';

export async function compareCommand(files: string[], { json }: { json?: boolean }): Promise<void> {
  if (files.length < 2) throw new UserFault('Name two files or more: there is nothing to compare one with.', 2);
  const descriptions = files.map((name) => ({ name, text: textOf(name) }));
  const empty = descriptions.find((d) => !d.text.trim());
  if (empty) throw new UserFault(`${empty.name} is empty: describe the service in a sentence or more.`);
  const { advisor, names } = assemble(configOf(process.env), null);
  const comparison = advisor.compare(descriptions);
  process.stdout.write(
    json ? `${JSON.stringify(comparison)}\n` : comparisonText(comparison, names, process.stdout.isTTY ?? false),
  );
}
