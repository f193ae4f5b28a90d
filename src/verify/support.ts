/** From ids or phrases to the text that a claim rests on. */
import type { Claim } from '../domain/answer.ts';
import type { Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import type { Passage } from '../domain/passage.ts';
import { lettersOf, sentencesIn } from '../domain/text.ts';
import { stem, wordsOf } from './facets.ts';
import type { ClaimCheck, Support } from './verify.ts';

const initials = (phrase: string) => [...phrase.matchAll(/\p{Lu}/gu)].map((m) => m[0]).join('');

/** Capitalised words, years, and what a name of several words is shortened to ("New Public Management": NPM). */
const namesIn = (text: string) => [
  ...[...text.matchAll(/\p{Lu}[\p{L}'’-]{2,}|\b(?:19|20)\d\d\b/gu)].map((m) => m[0]),
  ...[...text.matchAll(/(?:\p{Lu}\p{Ll}+[ -]){2,}\p{Lu}\p{Ll}+/gu)].map((m) => initials(m[0])),
];

function authorsOf(source: string, library: Library): string[] {
  const work = library.works.find((w) => w.id === source);
  return work
    ? [
        ...work.author.map((a) => a.family),
        `${work.issued['date-parts'][0]?.[0] ?? ''}`,
        ...(source.startsWith('dewey') ? ['UNSW', 'Canberra'] : []),
      ]
    : [];
}

interface Place {
  source: string;
  locator: Passage['locator'];
}

const isAt = (x: Place, { source, locator }: Place) =>
  x.source === source && x.locator.section === locator.section && x.locator.paragraph === locator.paragraph;

/** "He argues …": whose view it is stands in the sentence before. */
const LEANS_BACK = /^(?:He|She|They|It|This|These|Such|The former|The latter)\b/;

/**
 * What the paragraph at a place gives as support: its own sentences where the user has the text, and what our notes say of it.
 * @param pointed whether a sentence or a note is what the claim points at
 */
function ofPlace(
  place: Place,
  library: Library,
  pointed: { sentence(s: string): boolean; note(n: Note): boolean },
): Support {
  const added = library.shelf?.of(place.source, place.locator) ?? [];
  const passages = added.length > 0 ? added.map((a) => a.passage) : library.passages.filter((p) => isAt(p, place));
  const said = passages.flatMap((p) => sentencesIn(p.text));
  const notes = added.length > 0 ? added.flatMap((a) => a.notes) : library.notes.filter((n) => isAt(n, place));
  const point = said.filter(pointed.sentence);
  const before = point.filter((s) => LEANS_BACK.test(s)).flatMap((s) => said[said.indexOf(s) - 1] ?? []);
  const meant = notes.filter((n) => pointed.note(n) || point.some((s) => lettersOf(s).includes(lettersOf(n.anchor))));
  const authors = authorsOf(place.source, library);
  const by = meant.flatMap((n) => n.by.flatMap(wordsOf));
  const words = [...point, ...meant.map((n) => n.text)];
  return {
    sentences: [...new Set([...words, ...said, ...notes.map((n) => n.text)])],
    point: words,
    voices: [...authors, ...by, ...[...said, ...notes.map((n) => n.text)].flatMap(namesIn)],
    speakers: [...authors, ...by, ...[...words, ...before].flatMap(namesIn)],
  };
}

const ofNote = (note: Note, library: Library): Support =>
  ofPlace(note, library, {
    sentence: (s) => lettersOf(s).includes(lettersOf(note.anchor)),
    note: (n) => n.ref === note.ref,
  });

const conceptIndex = new WeakMap<Library, Map<string, string[]>>();

/** One-word ways of saying a concept, so that "tick-box" in a claim is borne by "tokenism" in its support. */
function sameAs(library: Library): (s: string) => readonly string[] {
  let index = conceptIndex.get(library);
  if (!index) {
    index = new Map();
    for (const c of library.concepts)
      for (const phrase of [c.label, ...c.says]) {
        const words = wordsOf(phrase);
        if (words.length !== 1 || !words[0]) continue;
        const key = stem(words[0]);
        index.set(key, [...(index.get(key) ?? []), c.id]);
      }
    conceptIndex.set(library, index);
  }
  const known = index;
  return (s) => known.get(s) ?? [];
}

const personIndex = new WeakMap<Library, ReadonlySet<string>>();

/** Family names of everybody whose view a work or a note gives. */
function personsOf(library: Library): ReadonlySet<string> {
  let persons = personIndex.get(library);
  if (!persons) {
    const named = [
      ...library.works.flatMap((w) => w.author.map((a) => a.family)),
      ...library.notes.flatMap((n) => n.by),
    ];
    const words = named.flatMap((n) => [...n.matchAll(/\p{Lu}\p{Ll}{2,}/gu)].map((m) => m[0].toLowerCase()));
    persons = new Set(words);
    personIndex.set(library, persons);
  }
  return persons;
}

const linksOf = (library: Library) =>
  library.works.flatMap(
    (w) => [w.URL, w.DOI && `https://doi.org/${w.DOI}`].filter((l) => l !== undefined && l !== '') as string[],
  );

/** For a draft's claim: its support is note references. */
export function checkOfClaim(claim: Claim, library: Library, noteOf: (ref: string) => Note | undefined): ClaimCheck {
  const notes = claim.support.map(noteOf);
  return {
    claim: claim.text,
    support: notes.map((n) => n && ofNote(n, library)),
    isVerbatim: (quote) =>
      notes.some(
        (n) =>
          n !== undefined && lettersOf(`${library.texts.get(n.source) ?? ''} ${n.text}`).includes(lettersOf(quote)),
      ),
    links: linksOf(library),
    persons: personsOf(library),
    sameAs: sameAs(library),
  };
}

export interface PhraseSupport {
  source: string;
  /** Words that locate the passage. */
  phrase: string;
}

const passagesOf = (source: string, library: Library): Passage[] => {
  const added = library.shelf?.of(source) ?? [];
  return added.length > 0 ? added.map((a) => a.passage) : library.passages.filter((p) => p.source === source);
};

const textOf = (source: string, library: Library): string =>
  library.texts.get(source) ?? (library.shelf?.of(source) ?? []).map((a) => a.passage.text).join('\n');

/** The paragraph that holds a phrase: in the user's copy, else by our notes' anchors and words. */
function ofPhrase({ source, phrase }: PhraseSupport, library: Library): Support | undefined {
  const wanted = lettersOf(phrase);
  if (wanted.length === 0) return undefined;
  const held = (text: string) => lettersOf(text).includes(wanted);
  const anchored = (n: Note) => held(n.anchor) || held(n.text) || wanted.includes(lettersOf(n.anchor));
  const of = passagesOf(source, library);
  const passage = of.find((p) => held(p.text));
  if (passage) return ofPlace(passage, library, { sentence: held, note: () => false });
  if (of.length > 0) return undefined;
  const note = library.notes.find((n) => n.source === source && anchored(n));
  return note && ofPlace(note, library, { sentence: held, note: anchored });
}

/** For `verify --jsonl`: the support is named by work and by words that locate the passage in the user's copy, or in our notes. */
export function checkOfPhrases(claim: string, support: readonly PhraseSupport[], library: Library): ClaimCheck {
  return {
    claim,
    support: support.map((s) => ofPhrase(s, library)),
    isVerbatim: (quote) => support.some((s) => lettersOf(textOf(s.source, library)).includes(lettersOf(quote))),
    links: linksOf(library),
    persons: personsOf(library),
    sameAs: sameAs(library),
  };
}
