/** Who does what to whom, and what is more than what: where the claim has both the other way round than its passage. */
import type { Ground } from './ground.ts';
import { saysSame } from './ground.ts';
import type { Sentence, Word } from './sentence.ts';

/** How many content words on each side of a verb are looked at. */
const SPAN = 3;
const SPAN_OF_MEASURE = 7;

/** Verbs that have a doer and something done to. */
const VERB =
  /^(?:replac|depend|ignor|crowd|invit|enabl|empow|thwart|control|transform|substitut|supplement|dominat|exclud|pull|push|stand|trust|lead)/;

/** How much better both must fit the other way round. */
const TURNED = 1.2;

type Weight = (w: Word) => number;

const sidesOf = (s: Sentence, at: number, span: number) => ({
  left: s.content.filter((w) => w.at < at && !VERB.test(w.stem)).slice(-span),
  right: s.content.filter((w) => w.at > at && !VERB.test(w.stem)).slice(0, span),
});

const isPassive = (s: Sentence, w: Word) => s.words.slice(w.at + 1, w.at + 7).some((n) => n.form === 'by');

const shared = (a: readonly Word[], b: readonly Word[], weight: Weight) =>
  a.filter((x) => b.some((y) => saysSame(x, y))).reduce((sum, x) => sum + weight(x), 0);

interface Sides {
  left: Word[];
  right: Word[];
}

/** Words on both sides of a passage's verb or measure tell nothing of which is which. */
function compared(here: Sides, there: Sides, weight: Weight) {
  const left = there.left.filter((l) => !there.right.some((r) => r.stem === l.stem));
  const right = there.right.filter((r) => !there.left.some((l) => r.stem === l.stem));
  return {
    straight: shared(here.left, left, weight) + shared(here.right, right, weight),
    crossed: Math.min(shared(here.left, right, weight), shared(here.right, left, weight)) * 2,
  };
}

/** Who stands on each side of a verb, users or providers; undefined where neither does, or both. */
function doers(s: Sentence, at: number, roles: number) {
  const marks = s.marks.filter((m) => m.contrast === roles);
  const one = (ms: typeof marks) => ms.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]?.side;
  return { left: one(marks.filter((m) => m.at < at)), right: one(marks.filter((m) => m.at > at)) };
}

function verbTurned(claim: Sentence, read: Sentence, verb: Word, weight: Weight, roles: number): boolean {
  const same = read.content.filter((w) => w.stem === verb.stem);
  const ours = doers(claim, verb.at, roles);
  const [only] = same;
  if (same.length === 1 && only && ours.left !== undefined && ours.right !== undefined && ours.left !== ours.right) {
    const theirs = doers(read, only.at, roles);
    if (theirs.left !== undefined && theirs.right !== undefined && theirs.left !== theirs.right)
      return (ours.left !== theirs.left) !== (isPassive(claim, verb) !== isPassive(read, only));
  }
  const here = sidesOf(claim, verb.at, SPAN);
  return (
    same.length > 0 &&
    same.every((w) => {
      const { straight, crossed } = compared(here, sidesOf(read, w.at, SPAN), weight);
      const turned = isPassive(claim, verb) !== isPassive(read, w);
      return !turned && crossed > straight * TURNED;
    })
  );
}

/** How many words before "than" its measure may stand. */
const MEASURE_BEFORE = 28;
const MORE = /^(?:more|greater|higher|better|larger|wider|less|fewer|lower|smaller|rather|instead|\p{L}{3,}er)$/iu;
const LESS = /^(?:less|fewer|lower|smaller|worse)$/i;

/** "More A than B": where the measure stands, and whether it is of less. */
const measuresIn = (s: Sentence) =>
  s.words
    .filter((w) => w.form.toLowerCase() === 'than')
    .flatMap((w) => {
      const measure = s.words.slice(Math.max(0, w.at - MEASURE_BEFORE), w.at).findLast((m) => MORE.test(m.form));
      return measure ? [{ at: w.at, less: LESS.test(measure.form) }] : [];
    });

/** What is measured against must stand there where the claim has it, not on the other side. */
function measureTurned(claim: Sentence, read: Sentence, weight: Weight): boolean {
  return measuresIn(claim).some((here) =>
    measuresIn(read).some((there) => {
      if (here.less !== there.less) return false;
      const own = sidesOf(claim, here.at, SPAN_OF_MEASURE);
      const other = sidesOf(read, there.at, SPAN_OF_MEASURE);
      const left = other.left.filter((l) => !other.right.some((r) => r.stem === l.stem));
      const right = other.right.filter((r) => !other.left.some((l) => r.stem === l.stem));
      const against = own.right.filter((w) => !own.left.some((l) => l.stem === w.stem)).slice(0, SPAN);
      const turned = shared(against, left, weight);
      return turned > shared(against, right, weight) * TURNED && shared(own.left, right, weight) > 0;
    }),
  );
}

/** A common word still tells who is who. */
const LEAST = 0.3;

/** How much better the claim must fit a clause of the others, and how much of it must stand there. */
const DOER_BETTER = 1.4;
const DOER_FOUND = 0.5;

/** A doer stands early in its sentence. */
const EARLY = 2;

/** What the passage says of users, told of providers, or the other way about: by who comes first in the clause. */
function doerReplaced(ground: Ground): boolean {
  const first = (s: Sentence, clause?: number) =>
    s.marks.find((m) => m.contrast === ground.roles && (clause === undefined || m.clause === clause));
  const said = first(ground.claim);
  if (!said || ground.claim.content.filter((w) => w.at < said.at).length > EARLY) return false;
  if (ground.claim.marks.some((m) => m.contrast === ground.roles && m.side !== said.side)) return false;
  const inMark = (w: Word) =>
    ground.claim.marks.some((m) => m.contrast === ground.roles && w.at >= m.at && w.at <= m.end);
  const words = ground.claim.content.filter((w) => !inMark(w));
  const best = [0, 0];
  for (const { read } of ground.near)
    for (const clause of new Set(read.content.map((w) => w.clause))) {
      const doer = first(read, clause)?.side;
      const both = read.marks.some((m) => m.contrast === ground.roles && m.clause === clause && m.side !== doer);
      if (doer === undefined || both) continue;
      const clauseWords = read.content.filter((w) => w.clause === clause);
      best[doer] = Math.max(best[doer] ?? 0, shared(words, clauseWords, ground.weight));
    }
  const [own, other] = [best[said.side] ?? 0, best[1 - said.side] ?? 0];
  const whole = words.reduce((sum, w) => sum + ground.weight(w), 0) || 1;
  return other > own * DOER_BETTER && other / whole >= DOER_FOUND;
}

export function orderFails(ground: Ground): boolean {
  if (doerReplaced(ground)) return true;
  const weight = (w: Word) => Math.max(LEAST, ground.weight(w));
  const verbs = ground.claim.content.filter((w) => VERB.test(w.stem));
  return ground.near.some(
    ({ read }) =>
      verbs.some((v) => verbTurned(ground.claim, read, v, weight, ground.roles)) ||
      measureTurned(ground.claim, read, weight),
  );
}
