/**
 * Has the claim one thing where its passage has the opposite, or another of the kind? What stands around a word in the claim is
 * looked for in the passage, and the word is compared with what stands there.
 */
import type { Ground, GroundUnit } from './ground.ts';
import { saysSame } from './ground.ts';
import type { Contrast } from './lexicon.ts';
import { type Mark, readSentence, type Sentence, type Word } from './sentence.ts';

/** How fast context fades with each word of distance, and over the edge of a clause. */
const FADING = 0.5;
const OVER_CLAUSE = 0.3;
/** Share of the claim's own context that must be found around the opposite. */
const FOUND = 0.3;
/** How much better than its own place the opposite's must fit. */
const BETTER = 1.35;
/** Or so much of the claim that a sentence says, wherever in it. */
const RETOLD = 0.7;
const WHOLLY = 0.85;
const MUCH_BETTER = 1.5;
/** How much better both must fit the other way round. */
const SWAPPED = 1.15;

interface Around {
  word: Word;
  nearness: number;
  isRole: boolean;
  /** Itself one of two sides, and so perhaps turned round as well. */
  isSide: boolean;
}

const kept = new WeakMap<Mark, Around[]>();

/** Content words by their distance from a mark; words of its own contrast are what is compared, and no context. */
function around(mark: Mark, sentence: Sentence, { roles, lexicon }: Ground): Around[] {
  const known = kept.get(mark);
  if (known) return known;
  const covers = (contrast: number, at: number) =>
    sentence.marks.some((m) => m.contrast === contrast && at >= m.at && at <= m.end);
  const isSide = (at: number) =>
    sentence.marks.some(
      (m) => m.contrast !== mark.contrast && !lexicon.contrasts[m.contrast]?.kind && at >= m.at && at <= m.end,
    );
  const others = sentence.content.filter((w) => !covers(mark.contrast, w.at));
  const made = others.map((word) => {
    const gap = others.filter((w) => (w.at > mark.end && w.at < word.at) || (w.at < mark.at && w.at > word.at)).length;
    const nearness = (word.clause === mark.clause ? 1 : OVER_CLAUSE) / (1 + FADING * gap);
    return { word, nearness, isRole: covers(roles, word.at), isSide: isSide(word.at) };
  });
  kept.set(mark, made);
  return made;
}

/** Whose a thing is tells much of where it belongs, however common the words. */
const LEAST_OF_ROLES = 0.5;

/** What may be turned round itself tells little. */
const OF_SIDES = 0.6;

const fitting = (here: readonly Around[], there: readonly Around[], weight: (w: Word) => number) =>
  here.reduce((sum, h) => {
    const best = there.reduce((most, t) => (t.nearness > most && saysSame(h.word, t.word) ? t.nearness : most), 0);
    const turned = h.isSide ? OF_SIDES : 1;
    return sum + turned * (h.isRole ? Math.max(LEAST_OF_ROLES, weight(h.word)) : weight(h.word)) * h.nearness * best;
  }, 0);

/** The side that a mark says, a denial counted; undefined where a denial says no more than "not that". */
function sideSaid(mark: Mark, { polar, kind }: Contrast): number | undefined {
  if (kind) return mark.side;
  if (mark.partly) return undefined;
  if (!mark.denied) return mark.side;
  return polar && mark.close ? 1 - mark.side : undefined;
}

export interface Clash {
  contrast: string;
  closed: boolean;
}

export function clashesOf(ground: Ground): Clash[] {
  const { claim, lexicon } = ground;
  const said = claim.marks.flatMap((mark) => {
    const contrast = lexicon.contrasts[mark.contrast];
    const side = contrast && sideSaid(mark, contrast);
    return contrast === undefined || side === undefined ? [] : [{ mark, contrast, side }];
  });
  const instead = claim.marks
    .filter((m) => isDeniedInstead(m, ground))
    .flatMap((m) => lexicon.contrasts[m.contrast] ?? []);
  const turned = [...Map.groupBy(said, (x) => x.contrast).entries()].flatMap(([contrast, all]) => {
    const sides = new Set(all.map((x) => x.side));
    const fails = all.some((x) => isReplaced(x, sides, ground)) || isSwapped(all, contrast, ground);
    return fails ? [{ contrast: contrast.id, closed: contrast.closed }] : [];
  });
  return [...turned, ...instead.map((c) => ({ contrast: c.id, closed: c.closed }))];
}

/** "Not at the operational level" where the passage says "not at the strategic level". */
function isDeniedInstead(mark: Mark, ground: Ground): boolean {
  const contrast = ground.lexicon.contrasts[mark.contrast];
  if (!contrast || contrast.kind || contrast.polar || !mark.denied || mark.partly) return false;
  const there = ground.near.flatMap((u) => u.read.marks).filter((m) => m.contrast === mark.contrast && m.denied);
  return there.length > 0 && !there.some((m) => m.side === mark.side);
}

interface Said {
  mark: Mark;
  contrast: Contrast;
  side: number;
}

/** One side in the claim where the passage has another, that the claim doesn't name. */
function isReplaced({ mark, contrast, side }: Said, claimed: ReadonlySet<number>, ground: Ground): boolean {
  const here = around(mark, ground.claim, ground);
  const places = ground.units.flatMap((unit) => placesIn(unit, mark.contrast, contrast, here, ground));
  const own = places.filter((p) => p.side === side);
  if (contrast.closed) return own.length === 0 && !isBeside(mark, side, ground);
  const whole =
    here.reduce((sum, h) => sum + (h.isSide ? OF_SIDES : 1) * ground.weight(h.word) * h.nearness * h.nearness, 0) || 1;
  const other = places.filter(
    (p) => p.side !== side && (!claimed.has(p.side) || (own.length === 0 && contrast.kind && contrast.sides === 2)),
  );
  const most = (ps: readonly { fit: number }[]) => Math.max(0, ...ps.map((p) => p.fit));
  if (own.length === 0) {
    const told = contrast.bind ? other.filter((p) => p.denied) : other;
    return told.some((p) => p.near && (p.fit / whole >= FOUND || p.retold >= RETOLD));
  }
  if (own.some((p) => p.near) && !other.some((p) => p.near)) return false;
  if (own.some((p) => p.top) && (!other.some((p) => p.top) || (contrast.kind && contrast.sides > 2))) return false;
  if (ground.near[0] && isPaired(ground.near[0].read, mark.contrast, side)) return false;
  if (
    !contrast.bind &&
    !own.some((p) => p.top) &&
    other.some((p) => p.top && (p.retold >= WHOLLY || (p.retold >= RETOLD && p.fit / whole >= FOUND)))
  )
    return true;
  return (
    most(other) / whole >= FOUND && most(other) > most(own) * (contrast.bind || contrast.kind ? MUCH_BETTER : BETTER)
  );
}

const PAIR = /^(?:and|or|as|well|much|with)$/;
const PARTED = /^(?:than|rather|but|while|whereas|not|from)$/;
/** So many words between two sides that are named in one breath ("individuals and communities"). */
const BREATH = 7;

function isPaired(s: Sentence, contrast: number, side: number): boolean {
  const marks = s.marks.filter((m) => m.contrast === contrast);
  return marks.some((m) =>
    marks.some((n) => {
      if (m.side !== side || n.side === side) return false;
      const between = s.words.filter((w) => w.at > Math.min(m.end, n.end) && w.at < Math.max(m.at, n.at));
      return (
        between.length <= BREATH && between.some((w) => PAIR.test(w.form)) && !between.some((w) => PARTED.test(w.form))
      );
    }),
  );
}

/** Things may be named just before or after the passage. */
const isBeside = (mark: Mark, side: number, ground: Ground) =>
  ground.beside.some((text) =>
    readSentence(text, ground.lexicon).marks.some((m) => m.contrast === mark.contrast && m.side === side),
  );

/** Both sides in claim and passage, but each where the other belongs. */
function isSwapped(all: readonly Said[], contrast: Contrast, ground: Ground): boolean {
  if (contrast.closed) return false;
  const plain = all.filter((x) => !x.mark.denied);
  const pairs = plain.flatMap((a, i) =>
    plain
      .slice(i + 1)
      .filter((b) => b.side !== a.side)
      .map((b) => [a, b] as const),
  );
  return pairs.some(([a, b]) => {
    const fits = ground.near.flatMap((unit) => {
      const of = (x: Said) => placesIn(unit, x.mark.contrast, contrast, around(x.mark, ground.claim, ground), ground);
      const [forA, forB] = [of(a), of(b)];
      const most = (places: ReturnType<typeof of>, side: number) =>
        Math.max(-1, ...places.filter((p) => p.side === side).map((p) => p.fit));
      const [aa, ab, ba, bb] = [most(forA, a.side), most(forA, b.side), most(forB, a.side), most(forB, b.side)];
      return Math.min(aa, ab, ba, bb) < 0 ? [] : [{ straight: aa + bb, crossed: ab + ba }];
    });
    const straight = fits.reduce((sum, f) => sum + f.straight, 0);
    const crossed = fits.reduce((sum, f) => sum + f.crossed, 0);
    return crossed > straight * SWAPPED;
  });
}

/** How much of what the claim says beside the word a sentence says as well. */
function retoldIn(unit: GroundUnit, here: readonly Around[], ground: Ground): number {
  const weighed = (all: readonly Around[]) =>
    all.filter((h) => !h.isSide).reduce((sum, h) => sum + ground.weight(h.word), 0);
  return weighed(here.filter((h) => unit.read.content.some((w) => saysSame(h.word, w)))) / (weighed(here) || 1);
}

function placesIn(unit: GroundUnit, id: number, contrast: Contrast, here: readonly Around[], ground: Ground) {
  const near = ground.near.includes(unit);
  const top = ground.near[0] === unit;
  const retold = near ? retoldIn(unit, here, ground) : 0;
  return unit.read.marks
    .filter((m) => m.contrast === id)
    .flatMap((m) => {
      /** Denied from afar: it may be said either way. */
      const either = contrast.polar && m.denied && !m.close && !m.partly;
      const said = sideSaid(m, contrast);
      /** "Between, rather than inside": what is denied speaks for the other side of two. */
      const side = said ?? (contrast.sides === 2 && !contrast.kind && !m.partly && m.close ? 1 - m.side : -1);
      const place = {
        near,
        top,
        denied: m.denied,
        retold,
        fit: fitting(here, around(m, unit.read, ground), ground.weight),
      };
      return (either ? [0, 1] : [side]).map((s) => ({ side: s, ...place }));
    })
    .filter((p) => p.side >= 0);
}
