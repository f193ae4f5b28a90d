/** The built-in writer: a draft from notes alone. Every sentence is a note's own, so every sentence has its support. */
import type { Claim, Draft } from '../domain/answer.ts';
import type { Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import type { QuestionPattern } from '../domain/question-kind.ts';
import type { Answerable, RetrievalPolicy } from '../domain/retrieval.ts';
import { missingWords, probabilityOf, type Term } from './answerable.ts';
import { kindOf } from './kind.ts';
import { type Scored, select } from './select.ts';

/** What the writer is given: retrieval's finds, without retrieval's types. */
export interface Findings {
  notes: Scored[];
  terms: Term[];
  concepts: string[];
  /** Signs of whether the papers hold an answer. */
  signs: readonly number[];
}

export interface WriterPolicy {
  retrieval: RetrievalPolicy;
  questions: readonly QuestionPattern[];
  answerable: Answerable;
}

const MOST_WORDS = 120;
const NEAREST = 3;
/** Below this probability nothing in the papers is near enough to be offered. */
const FAR = 0.2;

const words = (s: string) => s.split(/\s+/).length;
export const claimOf = (note: Note): Claim => ({ text: note.text, support: [note.ref] });

/** The point first, within one screen; a complete list is never cut. */
function withinScreen(notes: readonly Note[], complete: boolean): { shown: Note[]; rest: Note[] } {
  if (complete) return { shown: [...notes], rest: [] };
  const shown: Note[] = [];
  let sum = 0;
  for (const n of notes) {
    sum += words(n.text);
    if (shown.length > 0 && sum > MOST_WORDS) break;
    shown.push(n);
  }
  return { shown, rest: notes.slice(shown.length) };
}

const label = (concept: string, library: Library) =>
  library.concepts.find((c) => c.id === concept)?.label ?? concept.replaceAll('-', ' ');

/** Topics near the question that the papers do cover. */
function nearestTopics(found: Findings, library: Library): string[] {
  // A sentence of an added document has no topic of ours.
  const notes = found.notes.filter((n) => !library.shelf?.note(n.note.ref));
  const topics = notes.slice(0, 8).map((n) => label(n.note.concepts[0] ?? '', library));
  return [...new Set(topics)].filter(Boolean).slice(0, NEAREST);
}

const nothing = (missing: string, nearest: string[]): Draft => ({
  status: 'not-covered',
  claims: [],
  details: [],
  missing,
  nearest,
  writer: 'built-in',
});

/**
 * @param question as asked
 * @returns `answered`, `partly` (naming what is missing) or `not-covered` (no claim made, nearest topics offered)
 */
export function write(question: string, found: Findings, library: Library, policy: WriterPolicy): Draft {
  const declined = policy.retrieval.declined.find((d) => new RegExp(d.pattern, 'i').test(question));
  if (declined) return nothing(declined.because, []);
  const nearest = nearestTopics(found, library);
  const { answer } = policy.retrieval;
  const probability = probabilityOf(found.signs, policy.answerable);
  if (found.notes.length === 0 || probability < policy.answerable.threshold)
    return nothing('The papers Tango knows do not answer this.', probability < FAR ? [] : nearest);
  const kind = kindOf(question, policy.questions);
  const { main, details } = select(kind, found.notes, found.concepts, library, answer);
  const complete = kind === 'list' && main.every((n) => n.set && n.set === main[0]?.set);
  const { shown, rest } = withinScreen(main, complete);
  const draft: Draft = {
    status: 'answered',
    claims: shown.map(claimOf),
    details: [...rest, ...details].map(claimOf),
    nearest,
    writer: 'built-in',
  };
  const missing = missingWords(found.terms);
  if (probability >= policy.answerable.wholly || missing.length === 0) return draft;
  return { ...draft, status: 'partly', missing: `Nothing in the papers bears on: ${missing.join(', ')}.` };
}
