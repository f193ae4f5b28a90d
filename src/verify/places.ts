/** The library by paragraph: what verification looks up, made once. */
import type { Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import type { Passage } from '../domain/passage.ts';
import { lettersOf, sentencesIn } from '../domain/text.ts';
import type { Locator } from '../domain/work.ts';
import { formsIn, isContent, stem } from './words.ts';

export interface Place {
  source: string;
  locator: Locator;
  /** The author's own sentences; none where only notes are at hand. */
  said: string[];
  letters: string;
  notes: Note[];
  stems: ReadonlySet<string>;
}

export interface Places {
  all: readonly Place[];
  /** Family names of everybody whose view a work or a note gives, in lower case. */
  persons: ReadonlySet<string>;
  weightOf(stem: string): number;
}

const keyOf = (x: { source: string; locator: Locator }) => `${x.source}|${x.locator.section}|${x.locator.paragraph}`;

export const contentStems = (text: string): string[] =>
  formsIn(text.normalize('NFKC'))
    .filter((f) => isContent(f.form))
    .map((f) => stem(f.form));

function placeFrom(texts: readonly Passage[], notes: readonly Note[]): Place | undefined {
  const first = texts[0] ?? notes[0];
  if (!first) return undefined;
  const text = texts.map((p) => p.text).join(' ');
  const stems = new Set(contentStems([text, ...notes.flatMap((n) => [n.text, n.anchor])].join(' ')));
  const { source, locator } = first;
  return { source, locator, said: sentencesIn(text), letters: lettersOf(text), notes: [...notes], stems };
}

/** Paragraphs of an added document, looked up on the shelf where they lie. */
export function shelvedPlaces(source: string, library: Library, at?: Locator): Place[] {
  const added = Map.groupBy(library.shelf?.of(source, at) ?? [], (a) => keyOf(a.passage));
  return [...added.values()].flatMap(
    (of) =>
      placeFrom(
        of.map((a) => a.passage),
        of.flatMap((a) => a.notes),
      ) ?? [],
  );
}

const made = new WeakMap<Library, Places>();

/** No word is quite without weight, and a word of no passage counts half. */
const LEAST_WEIGHT = 0.15;
const UNKNOWN_WEIGHT = 0.5;

export function placesOf(library: Library): Places {
  const known = made.get(library);
  if (known) return known;
  const passages = Map.groupBy(library.passages, keyOf);
  const notes = Map.groupBy(library.notes, keyOf);
  const all = [...new Set([...passages.keys(), ...notes.keys()])].flatMap(
    (key) => placeFrom(passages.get(key) ?? [], notes.get(key) ?? []) ?? [],
  );
  const counts = new Map<string, number>();
  for (const p of all) for (const s of p.stems) counts.set(s, (counts.get(s) ?? 0) + 1);
  const rare = Math.log(all.length + 1);
  const places: Places = {
    all,
    persons: personsOf(library),
    weightOf: (s) => {
      const n = counts.get(s);
      return n === undefined ? UNKNOWN_WEIGHT : Math.max(LEAST_WEIGHT, Math.log((all.length + 1) / n) / rare);
    },
  };
  made.set(library, places);
  return places;
}

/** Bodies and common words that a note's `by` may hold and that are no family name. */
const NO_PERSON = new Set([
  'city',
  'council',
  'commission',
  'future',
  'delivery',
  'public',
  'services',
  'community',
  'development',
  'centre',
  'bureau',
  'european',
  'policy',
  'advisers',
  'authors',
  'scottish',
  'birmingham',
  'unnamed',
]);

function personsOf(library: Library): ReadonlySet<string> {
  const named = [...library.works.flatMap((w) => w.author.map((a) => a.family)), ...library.notes.flatMap((n) => n.by)];
  const words = named.flatMap((n) => [...n.matchAll(/\p{Lu}\p{Ll}{2,}/gu)].map((m) => m[0].toLowerCase()));
  const cited = library.notes.flatMap((n) =>
    [...n.text.matchAll(/(\p{Lu}\p{Ll}{2,}) (?:et al\.? |and colleagues )?\(?(?:19|20)\d\d/gu)].map((m) =>
      (m[1] ?? '').toLowerCase(),
    ),
  );
  return new Set([...words, ...cited].filter((w) => !NO_PERSON.has(w)));
}
