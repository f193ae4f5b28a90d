/** Writes into every note the hash of the paragraph it is about. Run after writing notes, with the full texts at hand: `npm run notes:hash`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../src/assembly.ts';
import { configOf } from '../src/config.ts';
import { hashOf } from '../src/ingest/hash.ts';

const { library } = assemble(configOf(process.env), null);
const hashes = new Map<string, string>();
for (const [key, parts] of Map.groupBy(
  library.passages,
  (p) => `${p.source}|${p.locator.section}|${p.locator.paragraph}`,
))
  hashes.set(key, hashOf(parts.map((p) => p.text).join(' ')));

let written = 0;
for (const work of library.works) {
  const folder = join('knowledge/notes', work.id);
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    let after = before;
    for (const note of library.notes.filter((n) => n.source === work.id)) {
      const hash = hashes.get(`${work.id}|${note.locator.section}|${note.locator.paragraph}`);
      const id = note.ref.split('#')[1];
      if (hash) after = after.replace(new RegExp(`^id: ${id}\\n(?:hash: .*\\n)?`, 'm'), `id: ${id}\nhash: "${hash}"\n`);
    }
    if (after !== before) {
      writeFileSync(path, after);
      written++;
    }
  }
}
process.stdout.write(`${written} files written.\n`);
