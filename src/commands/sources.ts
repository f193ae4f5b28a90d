/** `tango sources`: which works are known, with which text. */
import { assemble } from '../assembly.ts';
import { configOf } from '../config.ts';

export async function sourcesCommand(): Promise<void> {
  const { library, names } = assemble(configOf(process.env), null);
  for (const work of library.works) {
    const notes = library.notes.filter((n) => n.source === work.id).length;
    const passages = library.passages.filter((p) => p.source === work.id).length;
    const text = passages > 0 ? `full text, ${passages} passages, ${notes} notes` : `notes only, ${notes} notes`;
    process.stdout.write(`${work.id}  ${names.works[work.id]?.short}: ${work.title} (${text})\n`);
  }
}
