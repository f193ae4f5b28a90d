/** `tango sources`: which works are known, with which text; what a user added stands apart. */
import { assemble } from '../assembly.ts';
import { configOf } from '../config.ts';

const passages = (n: number) => `${n} passage${n === 1 ? '' : 's'}`;

export async function sourcesCommand(): Promise<void> {
  const { library, names } = assemble(configOf(process.env), null);
  const line = (id: string, title: string, text: string) => {
    const short = names.works[id]?.short ?? id;
    return `${id}  ${short.startsWith(title) ? short : `${short}: ${title}`} (${text})\n`;
  };
  for (const work of library.works.filter((w) => !w.added)) {
    const notes = library.notes.filter((n) => n.source === work.id).length;
    const read = library.passages.filter((p) => p.source === work.id).length;
    const text = read > 0 ? `full text, ${passages(read)}, ${notes} notes` : `notes only, ${notes} notes`;
    process.stdout.write(line(work.id, work.title, text));
  }
  for (const { id, title } of library.shelf?.works ?? [])
    process.stdout.write(line(id, title, passages(library.shelf?.passagesOf(id) ?? 0)));
}
