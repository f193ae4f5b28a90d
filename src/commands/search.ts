/** `tango search`: the ranked passages alone. */
import { assemble } from '../assembly.ts';
import { configOf } from '../config.ts';
import { UserFault } from './fault.ts';
import { eachRow, stringOf, textOf } from './input.ts';

interface Options {
  json?: boolean;
  jsonl?: boolean;
  k: string;
}

export async function searchCommand(query: string | undefined, options: Options): Promise<void> {
  const k = Number(options.k);
  if (!Number.isInteger(k) || k < 1) throw new UserFault('-k takes a whole number of at least 1.', 2);
  const { retriever, names } = assemble(configOf(process.env), null);
  const ranked = (q: string) => ({
    query: q,
    passages: retriever()
      .find(q, k)
      .passages.map(({ notes: _, ...passage }) => passage),
  });
  if (options.jsonl)
    return eachRow((row) =>
      stringOf(row.query).trim() ? ranked(stringOf(row.query)) : { error: 'The query is empty.' },
    );
  const result = ranked(query ?? textOf(undefined));
  if (!result.query.trim()) throw new UserFault('The query is empty.');
  const lines = result.passages.map(
    (p, i) =>
      `${i + 1}. ${names.works[p.source]?.short}, ${p.locator.section}, ¶${p.locator.paragraph}${p.locator.page === null ? '' : `, p. ${p.locator.page}`}\n   ${p.text}`,
  );
  process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : `${lines.join('\n\n')}\n`);
}
