/** Does the claim drop a denial of its passage, or deny what is plain there? */
import type { Ground } from './ground.ts';
import { saysSame } from './ground.ts';
import type { Sentence, Word } from './sentence.ts';
import { anyOf } from './strength.ts';

/** How many of the words after a denial are what it denies. */
const HEAD = 2;
/** Of the claim's denials the first words that the passage has too. */
const FIRST = 2;
/** Words of every passage ("service") show nothing. */
const TELLING = 0.3;

/** Is a word said, or denied, in a sentence? The very word decides where it is there; else one that says the same. */
function has(s: Sentence, w: Word, denied: boolean): boolean {
  const very = s.content.filter((o) => o.stem === w.stem);
  const found = very.length > 0 ? very : s.content.filter((o) => saysSame(w, o));
  return found.some((o) => o.partly || o.denied === denied);
}

/** Conditions are compared for themselves. */
const CONDITION = /^without$/;

export function negationFails(ground: Ground): boolean {
  const { claim } = ground;
  const near = ground.near.slice(0, 3).map((u) => u.read);
  const first = [ground.near.find((u) => u.by === undefined), ground.near.find((u) => u.by !== undefined)].flatMap(
    (u) => u?.read ?? [],
  );
  const polar = (w: Word) =>
    claim.marks.some((m) => ground.lexicon.contrasts[m.contrast]?.polar && w.at >= m.at && w.at <= m.end);
  const tells = (w: Word) => w.content && ground.weight(w) >= TELLING;
  const negative = anyOf(ground.lexicon.rules.sayings.negative);
  const word = negative.exec(claim.text)?.[0];
  const lexical = word !== undefined && !near.some((s) => s.text.toLowerCase().includes(word.toLowerCase()));
  return (
    added(claim, near, tells, polar) ||
    (!lexical &&
      dropped(
        claim,
        first.filter(
          (s) =>
            s.denials.some((d) => d.words.length > 0 && !CONDITION.test(d.by)) ||
            (!negative.test(s.text) && !/\bwithout\b/i.test(s.text)),
        ),
        tells,
      )) ||
    near.some((s) => turnsWithout(claim, s))
  );
}

/** "X rather than Y" sets two things against each other. */
const AGAINST = /^(?:rather|instead)$/;
const DENIES = /^(?:rather|instead|not)$/;

/** What the claim denies is said plainly near, and nothing that it denies with it is denied there. */
function added(
  claim: Sentence,
  near: readonly Sentence[],
  tells: (w: Word) => boolean,
  polar: (w: Word) => boolean,
): boolean {
  return claim.denials.some(({ by, words }) => {
    if (CONDITION.test(by)) return false;
    const outright = words.filter((w) => w.content && w.denied && !w.partly);
    if (AGAINST.test(by) && outright.length === 0) return near.some((s) => isSetAgainst(s, claim, AGAINST));
    const [head] = outright;
    if (head && polar(head) && !near.some((s) => s.content.some((w) => w.stem === head.stem))) return false;
    const found = outright
      .slice(0, FIRST)
      .find((w) => tells(w) && near.some((s) => s.content.some((o) => o.stem === w.stem)));
    if (!found || near.some((s) => outright.some((w) => tells(w) && has(s, w, true)))) return false;
    return !AGAINST.test(by) || near.some((s) => isSetAgainst(s, claim, DENIES));
  });
}

/** What the passage sets aside is what the claim says plainly. */
const isSetAgainst = (s: Sentence, claim: Sentence, by: RegExp) =>
  s.denials.some(
    (d) => by.test(d.by) && d.words.slice(0, FIRST).some((w) => has(claim, w, false) && !has(claim, w, true)),
  );

/** The very word, or another that says the same and isn't in the sentence for itself. */
const retells = (c: Word, w: Word, s: Sentence) =>
  c.stem === w.stem || (saysSame(c, w) && !s.content.some((o) => o.stem === c.stem));

/** What the passage denies is said plainly by the claim, which denies nothing of it. */
function dropped(claim: Sentence, near: readonly Sentence[], tells: (w: Word) => boolean): boolean {
  const voted = near.map((s) => {
    const heads = s.denials
      .filter((d) => !CONDITION.test(d.by))
      .map(({ words }) => words.filter((w) => tells(w) && w.denied && !w.partly).slice(0, HEAD));
    const hit = heads.some((head) => {
      const said = head.filter(
        (w) => claim.content.some((c) => !c.denied && !c.partly && retells(c, w, s)) && !has(s, w, false),
      );
      return said.length > 0 && !head.some((w) => has(claim, w, true));
    });
    return hit && !claim.content.some((w) => w.denied && has(s, w, true));
  });
  return voted.length > 0 && voted.filter(Boolean).length * 2 > voted.length;
}

const WITHOUT = /^(?:without|unless)$/i;
const NO = /^(?:no|not|none|nothing|cannot|can't|never|neither|impossible)$/i;

interface Condition {
  /** Is what needs the condition denied ("no service without …")? */
  needs: boolean;
  what: Word[];
  condition: Word[];
}

function conditionsIn(s: Sentence): Condition[] {
  return s.words
    .filter((w) => WITHOUT.test(w.form))
    .map((w) => {
      const condition = s.content.filter((c) => c.at > w.at).slice(0, 2);
      const before = s.words.filter((b) => b.at < w.at && b.at > w.at - 12);
      const after = s.words.filter((b) => b.at > w.at && b.at < w.at + 8);
      const no = before.findLast((b) => NO.test(b.form));
      const what = no ? s.content.filter((c) => c.at > no.at && c.at < w.at) : [];
      return { needs: no !== undefined || after.some((b) => NO.test(b.form)), what, condition };
    });
}

const share = (a: readonly Word[], b: readonly Word[]) => a.filter((x) => b.some((y) => x.stem === y.stem)).length;

/** "No service without co-production" made "a service without co-production", or the two changed over. */
function turnsWithout(claim: Sentence, near: Sentence): boolean {
  const there = conditionsIn(near);
  return conditionsIn(claim).some((c) =>
    there.some((t) => {
      const same = share(c.condition, t.condition) > 0;
      if (same && c.needs !== t.needs) return true;
      return !same && c.needs && t.needs && share(c.condition, t.what) > 0 && share(c.what, t.condition) > 0;
    }),
  );
}
