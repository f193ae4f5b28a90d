/** From ids or phrases to the text that a claim rests on. */
import type { Claim } from '../domain/answer.ts';
import type { Library } from '../domain/knowledge.ts';
import type { Note } from '../domain/note.ts';
import { lettersOf } from '../domain/text.ts';
import type { ClaimCheck, Support, Unit } from './check.ts';
import { contentStems, type Place, placesOf, shelvedPlaces } from './places.ts';
import { isContent, stem, wordsOf } from './words.ts';

function authorsOf(source: string, library: Library): string[] {
  const work = library.works.find((w) => w.id === source);
  return work
    ? [
        ...work.author.map((a) => a.family),
        `${work.issued['date-parts'][0]?.[0] ?? ''}`,
        ...wordsOf(work.publisher ?? '').filter((w) => /^\p{Lu}/u.test(w)),
      ]
    : [];
}

/** "He argues …": whose view it is stands in the sentence before. */
const LEANS_BACK = /^(?:He|She|They|It|This|These|Such|The former|The latter)\b/;

/** What the paragraph at a place gives as support: its own sentences where the user has the text, and what our notes say of it. */
function ofPlace(
  place: Place,
  library: Library,
  points: { sentence(s: string): boolean; note(n: Note): boolean },
): Support {
  const said = place.said.map((text, i): Unit => {
    const before = LEANS_BACK.test(text) ? place.said[i - 1] : undefined;
    return { text, pointed: points.sentence(text), ...(before ? { before } : {}) };
  });
  const anchored = (n: Note) => said.some((u) => u.pointed && lettersOf(u.text).includes(lettersOf(n.anchor)));
  const notes = place.notes.map((n): Unit => {
    const of = said.find((u) => lettersOf(u.text).includes(lettersOf(n.anchor)));
    return { text: n.text, pointed: points.note(n) || anchored(n), by: n.by, ...(of ? { of: of.text } : {}) };
  });
  const { all } = placesOf(library);
  const at = all.indexOf(place);
  const lists = new Set(place.notes.flatMap((n) => n.set ?? []));
  return {
    units: [...said, ...notes],
    authors: authorsOf(place.source, library),
    beside: besides(all, at),
    counts: [...lists].map((set) => library.notes.filter((n) => n.set === set && n.item !== 0).length),
    hints: [...place.notes.flatMap((n) => n.questions), place.locator.section],
  };
}

/** Paragraphs before and after, and all items of a list that a paragraph opens. */
function besides(all: readonly Place[], at: number): string[] {
  const place = all[at];
  if (!place) return [];
  const opens = /:\W*$/.test(place.said.at(-1) ?? '') || place.notes.some((n) => n.item === 0);
  return all
    .slice(Math.max(0, at - 1), at + (opens ? MOST_ITEMS : 2))
    .filter((p) => p !== place && p.source === place.source)
    .flatMap((p) => [...p.said, ...p.notes.map((n) => n.text)]);
}
const MOST_ITEMS = 7;

const linksFor = (sources: readonly string[], library: Library) =>
  library.works
    .filter((w) => sources.includes(w.id))
    .flatMap(
      (w) => [w.URL, w.DOI && `https://doi.org/${w.DOI}`].filter((l) => l !== undefined && l !== '') as string[],
    );

function checkOf(
  claim: string,
  found: readonly ({ place: Place; support: Support } | undefined)[],
  library: Library,
): ClaimCheck {
  const { all, persons, weightOf } = placesOf(library);
  const here = new Set(found.map((f) => f?.place));
  const sources = [...new Set(found.flatMap((f) => f?.place.source ?? []))];
  return {
    claim,
    support: found.map((f) => f?.support),
    isVerbatim: (quote) =>
      isVerbatim(
        quote,
        found.flatMap((f) => f?.place ?? []),
        library,
      ),
    links: linksFor(sources, library),
    rules: library.claimRules,
    persons,
    weightOf,
    elsewhere: (stems) =>
      Math.max(
        0,
        ...all
          .filter((p) => !here.has(p))
          .map((p) => [...stems].filter((s) => p.stems.has(s)).length / (stems.size || 1)),
      ),
  };
}

/** In the user's copy of the work; without one, in the few words of it that our notes hold. */
function isVerbatim(quote: string, places: readonly Place[], library: Library): boolean {
  const letters = lettersOf(quote);
  return places.some((p) => {
    const text = library.texts.get(p.source);
    const own = p.notes.some((n) => lettersOf(n.text).includes(letters) || lettersOf(n.anchor).includes(letters));
    return own || p.letters.includes(letters) || (text !== undefined && lettersOf(text).includes(letters));
  });
}

/** For a draft's claim: its support is note references. */
export function checkOfClaim(claim: Claim, library: Library, noteOf: (ref: string) => Note | undefined): ClaimCheck {
  const { all } = placesOf(library);
  const found = claim.support.map((ref) => {
    const note = noteOf(ref);
    const place =
      note && (all.find((p) => p.notes.includes(note)) ?? shelvedPlaces(note.source, library, note.locator)[0]);
    if (!note || !place) return undefined;
    const sentence = (s: string) => lettersOf(s).includes(lettersOf(note.anchor));
    return { place, support: ofPlace(place, library, { sentence, note: (n) => n.ref === ref }) };
  });
  return checkOf(claim.text, found, library);
}

export interface PhraseSupport {
  source: string;
  /** Words that locate the passage. */
  phrase: string;
}

/** Least share of a phrase's words that a note must hold where the text itself is not at hand. */
const LIKELY = 0.6;

/** The paragraphs that hold a phrase: in the user's copy, else by our notes' anchors and words. */
function placesHolding({ source, phrase }: PhraseSupport, library: Library): Place[] {
  const wanted = lettersOf(phrase);
  if (wanted.length === 0) return [];
  const shipped = placesOf(library).all.filter((p) => p.source === source);
  const work = shipped.length > 0 ? shipped : shelvedPlaces(source, library);
  const exact = work.filter((p) => p.letters.includes(wanted));
  if (exact.length > 0 || work.some((p) => p.said.length > 0)) return exact;
  const anchored = work.filter((p) =>
    p.notes.some(
      (n) => [n.anchor, n.text].some((t) => lettersOf(t).includes(wanted)) || wanted.includes(lettersOf(n.anchor)),
    ),
  );
  return anchored.length > 0 ? anchored : likely(phrase, work);
}

function likely(phrase: string, work: readonly Place[]): Place[] {
  const stems = wordsOf(phrase).filter(isContent).map(stem);
  const share = (p: Place) => stems.filter((s) => p.stems.has(s)).length / (stems.length || 1);
  const best = work.toSorted((a, b) => share(b) - share(a))[0];
  return best && stems.length > 0 && share(best) >= LIKELY ? [best] : [];
}

/** Where several paragraphs hold the phrase, the one that fits the claim best. */
function ofPhrase(claim: string, support: PhraseSupport, library: Library) {
  const stems = contentStems(claim);
  const closeness = (p: Place) => stems.filter((s) => p.stems.has(s)).length;
  const place = placesHolding(support, library).toSorted((a, b) => closeness(b) - closeness(a))[0];
  if (!place) return undefined;
  const wanted = lettersOf(support.phrase);
  const sentence = (s: string) => lettersOf(s).includes(wanted);
  const note = (n: Note) =>
    place.said.length === 0 && (lettersOf(n.anchor).includes(wanted) || wanted.includes(lettersOf(n.anchor)));
  return { place, support: ofPlace(place, library, { sentence, note }) };
}

/** For `verify --jsonl`: the support is named by work and by words that locate the passage in the user's copy, or in our notes. */
export const checkOfPhrases = (claim: string, support: readonly PhraseSupport[], library: Library): ClaimCheck =>
  checkOf(
    claim,
    support.map((s) => ofPhrase(claim, s, library)),
    library,
  );
