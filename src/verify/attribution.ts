/** Whose view it is: those the claim gives it to must be those who hold it in the passage. */
import type { ClaimCheck } from './check.ts';
import type { Ground, GroundUnit } from './ground.ts';
import { anyOf } from './strength.ts';
import { wordsOf } from './words.ts';

const initials = (phrase: string) => [...phrase.matchAll(/\p{Lu}/gu)].map((m) => m[0]).join('');

/** Capitalised words, years, and what a name of several words is shortened to ("New Public Management": NPM). */
export const namesIn = (text: string): string[] => [
  ...[...text.matchAll(/\p{Lu}\p{Ll}{2,}/gu)].map((m) => m[0]),
  ...[...text.matchAll(/\p{Lu}[\p{L}'’-]{2,}|\b(?:19|20)\d\d\b/gu)].map((m) => m[0]),
  ...[...text.matchAll(/(?:\p{Lu}\p{Ll}+[ -])+\p{Lu}\p{Ll}+/gu)].map((m) => initials(m[0])),
];

const lower = (names: readonly string[]) => names.flatMap(wordsOf).map((w) => w.toLowerCase().replace(/'s$/, ''));

const folded = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '');

/** Names are spelt in more ways than one ("Löffler", "Loeffler"; "Bekkers", "Beckers"): letters apart. */
function isLike(a: string, b: string): boolean {
  const [x, y] = [folded(a), folded(b)];
  if (x === y) return true;
  const most = Math.min(x.length, y.length) >= 8 ? 2 : Math.min(x.length, y.length) >= 6 ? 1 : 0;
  if (most === 0 || x[0] !== y[0] || Math.abs(x.length - y.length) > most) return false;
  let row = [...Array(y.length + 1).keys()];
  for (let i = 1; i <= x.length; i++) {
    const next = [i];
    for (let j = 1; j <= y.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (x[i - 1] === y[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return (row[y.length] ?? 0) <= most;
}

const isAmong = (name: string, names: ReadonlySet<string>) =>
  names.has(name) || [...names].some((n) => isLike(n, name));

/** Capitalised words inside a sentence (and at its start where they are no common word): authors, bodies, places. */
export function unknownNames(ground: Ground): string[] {
  const { text } = ground.claim;
  const known = new Set(
    lower([
      ...ground.authors,
      ...ground.beside.flatMap(namesIn),
      ...ground.units.flatMap((u) => [...namesIn(u.text), ...(u.by ?? [])]),
    ]),
  );
  const found: string[] = [];
  for (const m of text.matchAll(/(?<![\p{L}'’])\p{Lu}[\p{L}]+(?:-\p{Lu}\p{Ll}+)?/gu)) {
    const atStart = /(?:^|[.!?:]["”’]?\s)[\s"“‘(*]*$/.test(text.slice(0, m.index));
    const isKind = ground.claim.marks.some(
      (k) =>
        ground.lexicon.contrasts[k.contrast]?.kind &&
        ground.claim.words.slice(k.at, k.end + 1).some((w) => w.form === m[0]),
    );
    if (isKind) continue;
    if (!atStart || /^\p{Lu}{2,}$/u.test(m[0])) found.push(m[0].toLowerCase());
  }
  return found.filter(
    (n) =>
      !isAmong(n, known) &&
      !ground.text.includes(n) &&
      !ground.beside.some((b) => b.toLowerCase().includes(n)) &&
      !ROMAN.test(n),
  );
}
const ROMAN = /^(?:i|ii|iii|iv)$/;

/** Common openings that are no name. */
const NO_NAME =
  /^(?:The|This|That|These|Those|They|It|In|On|At|By|For|From|With|Without|Under|To|An|A|As|If|When|Where|While|What|Who|How|Its|Their|He|She|We|Some|Many|Most|All|No|Not|One|Two|Three|Four|Such|There|Both|Each|According|After|Before|Because|Since|Although|Co-production|Users?|Citizens?|Services?|Public|Professionals?|Research|Studies)$/;

/** The first word with a verb of saying after it: "Mintzberg argues". */
function speakerFirst(text: string): string[] {
  const m =
    /^(?:according to |for |in )?(\p{Lu}[\p{L}-]+(?:(?:,? (?:and|&) |, )\p{Lu}[\p{L}'’-]+)*)(?:\s?\(\d{4}\))?(?:'s?|’s?)?,?\s+(?:\w+ly )?(?:argu|say|said|writ|wrote|suggest|claim|hold|held|stat|not|warn|report|describ|defin|propos|see|saw|call|treat|regard|consider|stress|find|found|show|explain|think|thought|maintain|distinguish|posit|contend|estimat|term|develop|studied|explor|insist|demonstrat|speak)/u.exec(
      text,
    );
  return lower(m ? [m[1] ?? ''] : []).filter((w) => w !== 'and' && !NO_NAME.test(w[0]?.toUpperCase() + w.slice(1)));
}

const speakersOf = (unit: GroundUnit) => lower([...namesIn(`${unit.before ?? ''} ${unit.text}`), ...(unit.by ?? [])]);

/** A word that the passage has in lower case is no name. */
const isCommon = (name: string, ground: Ground) =>
  /ly$/.test(name) ||
  ground.claim.words.some((w) => w.form.toLowerCase() === name && w.senses.length > 0) ||
  ground.units.some((u) => u.read.words.some((w) => w.form === name));

/** Whose view it is must stand in what fits about as well as anything. */
const NEARLY_BEST = 0.88;

/** People named in the claim must be the work's authors, or stand where the claim's matter stands. */
function swapped(ground: Ground, persons: ReadonlySet<string>): boolean {
  const named = new Set([
    ...lower(ground.claim.text.match(/\p{Lu}\p{Ll}+/gu) ?? []).filter((n) => persons.has(n)),
    ...speakerFirst(ground.claim.text).filter((n) => persons.has(n) || !isCommon(n, ground)),
  ]);
  const best = (u: GroundUnit) => ground.near.find((o) => (o.by === undefined) === (u.by === undefined))?.score ?? 0;
  const near = new Set([
    ...lower(ground.authors),
    ...ground.near.filter((u) => u.score >= best(u) * NEARLY_BEST).flatMap(speakersOf),
  ]);
  return [...named].some((n) => !isAmong(n, near));
}

const THE_AUTHORS = /\b(?:the|these|both|three|two) (?:\w+ )?(?:authors|paper|article|writers)\b|^They\b/i;
/** How notes tell a view that the authors relay without sharing. */
const SHARED = /\b(?:citing|following|drawing on|cites?|cited for|points? to)\b/i;

const SAYS = '(?:argu|distinguish|posit|defin|propos|contend|claim|maintain|suggest|warn|call|term)';

/** A view that the authors only relay, told as theirs. */
function toldAsOwn(ground: Ground, check: ClaimCheck): boolean {
  const { sayings } = ground.lexicon.rules;
  const { text } = ground.claim;
  const authors = new Set(lower(ground.authors));
  const named = lower(text.match(/\p{Lu}\p{Ll}+/gu) ?? []);
  const byAuthors = named.some((n) => authors.has(n)) || THE_AUTHORS.test(text);
  if (!byAuthors) return false;
  const [said] = ground.near.filter((u) => u.by === undefined);
  const [note] = ground.near.filter((u) => u.by !== undefined && (u.of === undefined || u.of === said?.text));
  const holders = lower([...(note?.by ?? [])]).filter((n) => /^\p{L}{3}/u.test(n) && n !== 'and');
  const others = note !== undefined && !holders.some((n) => authors.has(n));
  const alone = anyOf(sayings.alone).test(text);
  const relays = anyOf(sayings.relayed).test(text);
  if (alone && others) return true;
  if (relays) return false;
  const mentionsHolder =
    named.some((n) => holders.includes(n) && !authors.has(n)) ||
    holders.some((n) => text.toLowerCase().includes(n) && !authors.has(n));
  const saidByOther =
    said !== undefined &&
    new RegExp(
      `(?<![\\p{L}])(${[...(check.persons ?? [])].filter((p) => !authors.has(p)).join('|') || '$^'})(?:,? et al\\.?,?)?\\)?,?(?: \\(?[^()]{0,24}\\))? ${SAYS}`,
      'iu',
    ).exec(said.text);
  const unnamed =
    saidByOther !== null &&
    saidByOther !== undefined &&
    saidByOther !== false &&
    !named.some((n) => isLike(n, (saidByOther[1] ?? '').toLowerCase()));
  const heldByOthers =
    anyOf(sayings.holders).test(note?.text ?? '') && (said === undefined || anyOf(sayings.holders).test(said.text));
  const owns = anyOf(sayings.own).test(text);
  if (!owns) return false;
  return (others && !mentionsHolder && !SHARED.test(note.text)) || heldByOthers || unnamed;
}

export function attributionFails(ground: Ground, check: ClaimCheck): boolean {
  return swapped(ground, check.persons ?? new Set()) || toldAsOwn(ground, check);
}
