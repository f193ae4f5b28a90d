/** Is the claim stronger than what it rests on: reserve dropped, "some" made "all", a link made a cause? */
import type { ClaimRules } from '../domain/claim-rules.ts';
import type { Ground } from './ground.ts';
import { saysSame } from './ground.ts';
import type { Sentence, Word } from './sentence.ts';

type Strength = ClaimRules['strength'];

interface Ladders {
  doubtful: RegExp;
  firmly: RegExp;
  keeps: RegExp[];
  idioms: RegExp;
  absolute: { words: RegExp; first: RegExp }[];
  causes: RegExp[];
  causing: RegExp;
  hardly: RegExp;
  never: RegExp;
}

const escaped = (w: string) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patterns = new WeakMap<readonly string[], RegExp>();

/** Any of some words, as words. */
export function anyOf(words: readonly string[], flags = 'i'): RegExp {
  const known = flags === 'i' ? patterns.get(words) : undefined;
  if (known) return known;
  const made = pattern(words, flags);
  if (flags === 'i') patterns.set(words, made);
  return made;
}

const pattern = (words: readonly string[], flags: string) =>
  new RegExp(
    `(?<![\\p{L}'])(?:${words
      .toSorted((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})(?![\\p{L}'])`,
    `${flags}u`,
  );

const made = new WeakMap<Strength, Ladders>();

function laddersOf(strength: Strength): Ladders {
  let known = made.get(strength);
  if (!known) {
    known = {
      doubtful: anyOf(strength.doubtful),
      firmly: anyOf(strength.doubtful.filter((w) => !strength.mild.includes(w))),
      keeps: [strength.doubtful, strength.open, strength.partial, strength.ought].map((w) => anyOf(w)),
      idioms: anyOf(strength.idioms, 'gi'),
      absolute: strength.absolute.map((line) => ({ words: anyOf(line), first: anyOf(line) })),
      causes: strength.causes.map((line) => anyOf(line)),
      causing: anyOf(strength.causing),
      hardly: anyOf(strength.hardly),
      never: anyOf(strength.never),
    };
    made.set(strength, known);
  }
  return known;
}

/** Words that leave no room and ask for their like; the others of their lines only bear them out. */
const ASKING = anyOf(
  'all,every,everyone,everybody,everywhere,always,invariably,inevitably,must,cannot,never,none,nobody,only,solely,exclusively,alone,entirely,completely,fully,totally,most,best,greatest,certainly,undoubtedly,definitely,guarantee,guarantees,guaranteed,ensure,ensures,ensured,prove,proves,proved,proven,proof,eliminate,eliminates,removes,abolishes,cures,impossible,automatically,ends all,end all,cured,full control,complete control,total control,the only,has already,have already,necessarily,merely'.split(
    ',',
  ),
  'gi',
);

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');

/** "Not only …" and the like, in a passage. */
const NOT_ABSOLUTE =
  /\bnot (?:to \S+ )?(?:all|every\w*|always|only|just|merely|simply|solely|necessarily|entirely|fully)\b/g;
/** "None … unless" is no denial. */
const CONDITIONAL = /\b(?:none|nothing|nobody|never|cannot)\b(?=[^.;]*\b(?:unless|without|until)\b)/g;
/** What is denied in a claim is not said of all. */
const DENIED_ABSOLUTE =
  /\b(?:not|n't|nor|rather than|instead of)(?: \S+){0,4}?\s(?:only|solely|alone|merely|always|fully|entirely|completely)\b/g;

function absoluteFails(ground: Ground, ladders: Ladders): boolean {
  const claim = plain(ground.claim.text)
    .replace(ladders.idioms, ' ')
    .replace(DENIED_ABSOLUTE, ' ')
    .replace(CONDITIONAL, ' ');
  const near = plain(
    ground.units
      .filter((u) => u.pointed || ground.near.includes(u))
      .map((u) => u.text)
      .join(' '),
  ).replace(NOT_ABSOLUTE, ' ');
  return [...claim.matchAll(ASKING)].some(([word]) => {
    const lines = ladders.absolute.filter((l) => l.first.test(word));
    if (new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(near)) return false;
    return lines.length > 0 && !lines.some((l) => l.words.test(near));
  });
}

/** Least share of a clause's content that the claim must retell for its reserve to count. */
const RETOLD = 0.4;

/** Doubt about what is only wondered at ("to see what this might teach"). */
const ASIDE = /\b(?:what|how|which|whether)\b(?: \S+){0,4} (?:may|might|could)\b/gi;

/** Reserve in the part of a sentence that the claim retells. */
function reserveIn(unit: Sentence, { claim, weight }: Ground, pattern: RegExp): boolean {
  const weighed = (words: readonly Word[]) => words.reduce((sum, w) => sum + weight(w), 0);
  const clauses = Map.groupBy(unit.words, (w) => w.clause);
  return [...clauses.values()].some((words) => {
    const content = words.filter((w) => w.content);
    const retold = content.filter((w) => claim.content.some((c) => saysSame(c, w)));
    return (
      retold.length >= 2 &&
      weighed(retold) / weighed(content) >= RETOLD &&
      pattern.test(
        words
          .map((w) => w.form)
          .join(' ')
          .replace(ASIDE, ' '),
      )
    );
  });
}

const ARGUED = /\b(?:argu\w+|think\w*|thought|finds?|view|holds?|contends?)\b/;

function reserveFails(ground: Ground, ladders: Ladders): boolean {
  const claim = plain(ground.claim.text);
  if (ladders.keeps.some((k) => k.test(claim))) return false;
  const said = ground.near.find((u) => u.by === undefined);
  const note = ground.near.find((u) => u.by !== undefined);
  const held = [said, note].filter((u) => u !== undefined);
  const doubt = ARGUED.test(claim) ? ladders.firmly : ladders.doubtful;
  const [first, ...rest] = held.toReversed();
  return first !== undefined && reserveIn(first.read, ground, doubt) && rest.every((u) => doubt.test(plain(u.text)));
}

/** The highest rung of cause in a text, or -1. */
const rungOf = (text: string, causes: readonly RegExp[]) => causes.findLastIndex((c) => c.test(text));

function causeFails(ground: Ground, ladders: Ladders): boolean {
  const near = rungOf(plain(ground.near.map((u) => u.text).join(' ')), ladders.causes);
  return near === 0 && ladders.causing.test(plain(ground.claim.text));
}

/** "Hardly any" made "none". */
function hardlyFails(ground: Ground, ladders: Ladders): boolean {
  const near = plain(ground.near.map((u) => u.text).join(' '));
  const claim = plain(ground.claim.text).replace(ladders.idioms, ' ').replace(CONDITIONAL, ' ');
  return (
    ladders.never.test(claim) && ladders.hardly.test(near) && !ladders.never.test(near) && !ladders.hardly.test(claim)
  );
}

/** A question that the passage only asks, told as settled. */
function isAnswered(ground: Ground, ladders: Ladders): boolean {
  const said = ground.near.find((u) => u.by === undefined);
  const note = ground.near.find((u) => u.by !== undefined);
  const asks = said ? /[?]["”’]?$/.test(said.text.trim()) : /\bask\w*\b/.test(note?.text ?? '');
  const retold =
    said === undefined ||
    said.read.content.filter((w) => ground.claim.content.some((c) => saysSame(c, w))).length >=
      said.read.content.length * RETOLD;
  return (
    asks &&
    retold &&
    !/[?]|\b(?:example|illustrat\w+|instance)\b/i.test(ground.claim.text) &&
    !ladders.keeps.some((k) => k.test(plain(ground.claim.text)))
  );
}

export function strengthFails(ground: Ground): boolean {
  const ladders = laddersOf(ground.lexicon.rules.strength);
  return (
    isAnswered(ground, ladders) ||
    absoluteFails(ground, ladders) ||
    reserveFails(ground, ladders) ||
    causeFails(ground, ladders) ||
    hardlyFails(ground, ladders)
  );
}
