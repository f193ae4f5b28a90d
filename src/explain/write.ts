/** The built-in writer: a draft from notes alone. Every sentence is a note's own, so every sentence has its support. */
import type { Claim, Draft, RankedPassage } from '../domain/answer.ts';
import type { Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import type { QuestionKind, QuestionPattern } from '../domain/question-kind.ts';
import type { Answerable, RetrievalPolicy } from '../domain/retrieval.ts';
import { isDeclined, probabilityOf } from './answerable.ts';
import { conceptAsked, definingNotes } from './definition.ts';
import { kindOf } from './kind.ts';
import { sidesNamed } from './named.ts';
import { type Selection, select } from './select.ts';
import type { Scored } from './sides.ts';

/** What the writer is given: retrieval's finds, without retrieval's types. */
export interface Findings {
  passages: readonly RankedPassage[];
  notes: Scored[];
  /** Words of the question that no text has. */
  missing: string[];
  concepts: string[];
  works: string[];
  people: string[];
  /** Signs of whether the papers hold an answer. */
  signs: Readonly<Record<string, number>>;
  beside: { about: string; likeness: number };
}

export interface WriterPolicy {
  retrieval: RetrievalPolicy;
  questions: readonly QuestionPattern[];
  answerable: Answerable;
}

const MOST_WORDS = 120;
/** Asked of two works by name, these ask how the works differ. */
const COMPARABLE: ReadonlySet<QuestionKind> = new Set(['definition', 'other', 'instance']);
const NEAREST = 3;
const MOST_MORE = 4;
const MOST_NAMED = 4;
/** Below this probability nothing in the papers is near enough to be offered. */
const FAR = 0.1;
/** From this likeness on, what the question asks for is named as what the papers lack. */
const SURE_BESIDE = 0.45;

const words = (s: string) => s.split(/\s+/).length;
export const claimOf = (note: Note): Claim => ({ text: note.text, support: [note.ref] });

/** The point first, within one screen; a complete list is never cut. */
function withinScreen({ main, complete }: Selection): { shown: Selection['main']; rest: Note[] } {
  if (complete) return { shown: [...main], rest: [] };
  let sum = 0;
  const shown = main.filter(({ note }, i) => {
    sum += words(note.text);
    return i === 0 || sum <= MOST_WORDS;
  });
  return { shown, rest: main.filter((m) => !shown.includes(m)).map((m) => m.note) };
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

const lacking = ({ beside }: Findings): string =>
  `The papers Tango knows do not answer this${beside.likeness >= SURE_BESIDE ? `: they do not cover ${beside.about}` : ''}.`;

/** Whether a document that somebody added has the question's words. */
function isFromAdded({ notes, signs }: Findings, { works }: Library, least: number): boolean {
  const source = notes[0]?.note.source;
  return works.some((w) => w.id === source && w.type === 'document') && (signs.covered ?? 0) >= least;
}

/** What of the question the papers lack, where it can be named. */
function missingOf({ missing, beside }: Findings): string | null {
  if (missing.length > 0) return `Nothing in the papers bears on: ${missing.slice(0, MOST_NAMED).join(', ')}.`;
  return beside.likeness >= SURE_BESIDE ? `The papers do not cover ${beside.about}.` : null;
}

/** "Is it one?" is answered by the notes that say so, each for whoever holds it. */
function withVerdict(kind: QuestionKind, question: string, claims: Claim[], notes: readonly Note[]): Claim[] {
  const says = new Set(notes.flatMap((n) => n.counts ?? []));
  const [first, ...rest] = claims;
  if (kind !== 'instance' || says.size === 0 || !first || /\bwhich\b|n['’]t\b|\bnot\b/i.test(question)) return claims;
  if (says.size === 1 && !notes[0]?.counts) return claims;
  const verdict =
    says.size > 1 ? 'It depends on whom you follow' : says.has('yes') ? 'Yes, on this view' : 'No, on this view';
  return [{ ...first, label: verdict }, ...rest];
}

/** A concept's definitions, and what else is near for those who want more. */
function definition(notes: readonly Note[], found: Findings, nearest: string[]): Draft {
  const { shown, rest } = withinScreen({ main: notes.map((note) => ({ note })), details: [], complete: false });
  const near = found.notes.map((s) => s.note).filter((n) => !notes.includes(n));
  return {
    status: 'answered',
    claims: shown.map((m) => claimOf(m.note)),
    details: [...rest, ...near.slice(0, MOST_MORE)].map(claimOf),
    nearest,
    writer: 'built-in',
  };
}

/**
 * @param question as asked
 * @returns `answered`, `partly` (naming what is missing) or `not-covered` (no claim made, nearest topics offered)
 */
export function write(question: string, found: Findings, library: Library, policy: WriterPolicy): Draft {
  const declined = isDeclined(question, policy.retrieval);
  if (declined) return nothing(declined, []);
  const nearest = nearestTopics(found, library);
  const recognised = kindOf(question, policy.questions);
  const asked = recognised === 'list' ? undefined : conceptAsked(question, library.concepts);
  const defined = asked ? definingNotes(asked, library) : [];
  if (defined.length > 0) return definition(defined, found, nearest);
  const probability = isFromAdded(found, library, policy.retrieval.answer.added)
    ? 1
    : probabilityOf(found.signs, policy.answerable);
  if (found.notes.length === 0 || probability < policy.answerable.threshold)
    return nothing(lacking(found), probability < FAR ? [] : nearest);
  const kind = COMPARABLE.has(recognised) && found.works.length > 1 ? 'difference' : recognised;
  const finds = { ...found, named: sidesNamed(found, library) };
  const selection = select(kind, finds, library, policy.retrieval.answer);
  const { shown, rest } = withinScreen(selection);
  const claims = shown.map((m) => ({ ...claimOf(m.note), ...(m.label ? { label: m.label } : {}) }));
  const draft: Draft = {
    status: 'answered',
    claims: withVerdict(
      kind,
      question,
      claims,
      shown.map((m) => m.note),
    ),
    details: [...rest, ...selection.details].map(claimOf),
    nearest,
    writer: 'built-in',
  };
  const missing = probability < policy.answerable.wholly ? missingOf(found) : null;
  return missing ? { ...draft, status: 'partly', missing } : draft;
}
