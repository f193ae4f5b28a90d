/** From ids or phrases to the text that a claim rests on. */
import type { Claim } from '../domain/answer.ts';
import type { Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import type { Passage } from '../domain/passage.ts';
import { stem, wordsOf } from './facets.ts';
import type { ClaimCheck, Support } from './verify.ts';

const letters = (s: string) =>
  s
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

const sentences = (text: string) =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map((s) => s.segment.trim());

const namesIn = (text: string) => [...text.matchAll(/\p{Lu}[\p{L}'’-]{2,}|\b(?:19|20)\d\d\b/gu)].map((m) => m[0]);

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

/** What one note gives as support: its own sentence; its passage's words where present count through the note. */
function ofNote(note: Note, library: Library): Support {
  const authors = authorsOf(note.source, library);
  const by = note.by.flatMap((b) => wordsOf(b));
  return {
    sentences: sentences(note.text),
    voices: [...by, ...authors, ...namesIn(note.text)],
    reported: !by.some((b) => authors.includes(b)),
  };
}

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
      notes.some((n) => n !== undefined && letters(library.texts.get(n.source) ?? '').includes(letters(quote))),
    links: linksOf(library),
    sameAs: sameAs(library),
  };
}

export interface PhraseSupport {
  source: string;
  /** Words that locate the passage. */
  phrase: string;
}

/** The passage's sentences, the one with the phrase first, and what our notes say of that paragraph. */
function ofPassage(passage: Passage, phrase: string, library: Library): Support {
  const said = sentences(passage.text);
  const located = said.filter((s) => letters(s).includes(letters(phrase)));
  const notes = library.notes.filter(
    (n) =>
      n.source === passage.source &&
      n.locator.section === passage.locator.section &&
      n.locator.paragraph === passage.locator.paragraph,
  );
  return {
    sentences: [...located, ...said.filter((s) => !located.includes(s)), ...notes.map((n) => n.text)],
    voices: [
      ...authorsOf(passage.source, library),
      ...namesIn(passage.text),
      ...notes.flatMap((n) => n.by.flatMap((b) => wordsOf(b))),
    ],
    reported: false,
  };
}

/** For `verify --jsonl`: the support is named by work and by words that locate the passage in the user's copy, or in our notes. */
export function checkOfPhrases(claim: string, support: readonly PhraseSupport[], library: Library): ClaimCheck {
  const found = support.map(({ source, phrase }) => {
    if (letters(phrase).length === 0) return undefined;
    const passage = library.passages.find((p) => p.source === source && letters(p.text).includes(letters(phrase)));
    return passage && ofPassage(passage, phrase, library);
  });
  return {
    claim,
    support: found,
    isVerbatim: (quote) => support.some((s) => letters(library.texts.get(s.source) ?? '').includes(letters(quote))),
    links: linksOf(library),
    sameAs: sameAs(library),
  };
}
