/** "What is X?", asked of a concept by its own name: its definitions answer it, whatever else the words are like. */
import type { Concept, Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';

const ASKED =
  /^\W*(?:(?:so|ok(?:ay)?|hi|hello|please|and)\W+)*(?:what(?:['’]s| is| are| was)|what do (?:they|you|the papers|the authors) mean by|define|explain|meaning of|definition of|tell me about|how (?:is|are))\s+(?:meant by\s+|the (?:meaning|definition|idea|concept|notion) of\s+)?(?:an?\s+|the\s+)?(.+?)(?:\s+(?:mean|defined|meaning|exactly|then|really|anyway))*\W*$/i;
const MEANT = /^\W*what do(?:es)?\s+(.+?)\s+mean\W*$/i;

const plain = (s: string) =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const closed = (s: string) => plain(s).replaceAll(' ', '');

/** @returns the concept that a question asks the meaning of, where it asks for nothing else */
export function conceptAsked(question: string, concepts: readonly Concept[]): Concept | undefined {
  const name = closed(MEANT.exec(question)?.[1] ?? ASKED.exec(question)?.[1] ?? '');
  if (!name) return undefined;
  return concepts.find((c) => [c.id, c.label].some((l) => closed(l) === name));
}

const MOST = 3;
const MOST_OF_A_WORK = 2;
/** Notes on what a concept means go by a concept of their own where a work gives many. */
const definitionOf = (id: string) => `definition-of-${id}`;

/** @returns notes that say what a concept means, definitions before others, no more than two of a work; none where none has it as its subject */
export function definingNotes({ id }: Concept, { notes }: Library): Note[] {
  const own = notes.filter((n) => n.concepts.includes(definitionOf(id)) && n.type === 'definition');
  const subject = notes.filter((n) => n.concepts[0] === id);
  const ranked = [
    ...own,
    ...subject.filter((n) => n.type === 'definition'),
    ...subject.filter((n) => n.type === 'claim'),
    ...subject,
  ];
  const counts = new Map<string, number>();
  const chosen = [...new Set(ranked)].filter((n) => {
    const count = (counts.get(n.source) ?? 0) + 1;
    counts.set(n.source, count);
    return count <= MOST_OF_A_WORK;
  });
  return chosen.slice(0, MOST);
}
