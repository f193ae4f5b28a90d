/** Loads the notes: Markdown files of a work, each with notes one after another, every note with YAML front matter. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { type Note, NoteType } from '../domain/note.ts';
import { WorkId } from '../domain/work.ts';
import { filesIn, KnowledgeFault, parseYaml, validate } from './yaml.ts';

const MOST_ANCHOR_WORDS = 7;

const FrontMatter = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  section: z.string(),
  paragraph: z.int().positive(),
  rows: z.array(z.string()).default([]),
  type: NoteType,
  by: z.array(z.string()).min(1),
  concepts: z.array(z.string()).min(1),
  set: z.string().optional(),
  item: z.int().nonnegative().optional(),
  anchor: z.string().refine((a) => a.split(/\s+/).length <= MOST_ANCHOR_WORDS, `at most ${MOST_ANCHOR_WORDS} words`),
  hash: z.string().optional(),
  counts: z.enum(['yes', 'no']).optional(),
  questions: z.array(z.string()).min(2).max(5),
});

function notesOf(text: string, work: WorkId, file: string): Note[] {
  const parts = text.split(/^---[ \t]*$/m).slice(1);
  const notes: Note[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const head = validate(FrontMatter, parseYaml(parts[i] ?? '', file), file);
    const body = parts[i + 1]?.trim().replace(/\s+/g, ' ');
    if (!body) throw new KnowledgeFault(file, head.id, 'the note has no text');
    const { id, section, paragraph, hash, set, item, counts, ...rest } = head;
    notes.push({
      ...rest,
      ref: `${work}#${id}`,
      source: work,
      locator: { section, paragraph, page: null },
      text: body,
      ...(hash ? { hash } : {}),
      ...(counts ? { counts } : {}),
      ...(set ? { set, item: item ?? 0 } : {}),
    });
  }
  return notes;
}

/**
 * @param root the `knowledge/` folder
 * @throws KnowledgeFault naming file, note and fault
 */
export function loadNotes(root: string): Note[] {
  const notes = filesIn(join(root, 'notes'), '.md').flatMap((file) =>
    notesOf(readFileSync(file, 'utf8'), WorkId.parse(basename(dirname(file))), relative(root, file)),
  );
  const seen = new Set<string>();
  for (const n of notes) {
    if (seen.has(n.ref)) throw new KnowledgeFault('notes', n.ref, 'the id is used twice');
    seen.add(n.ref);
  }
  return notes;
}
