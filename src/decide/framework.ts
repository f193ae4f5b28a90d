/** One framework's rules over the facts: the first rule that holds firmly decides; else the strongest that leans. */
import type { Condition, Framework, Rule } from '../domain/codebook.ts';
import type { Evidence, Placement, SetPlacement } from '../domain/placement.ts';
import type { Reading } from '../domain/reading.ts';
import { bearingOn, likenessOf } from './bearing.ts';
import type { Bibliography } from './bibliography.ts';
import { type Facts, isSupported, strengthOf, supportOf } from './condition.ts';

/** From this strength a rule holds firmly, from the lower one it leans. */
export const FIRM = 0.6;
export const LEANS = 0.3;
/**
 * From this strength a placement is called `placed`: on cases kept to calibrate on, 91 in 100 such placements were the reader's own
 * (readers agree with each other on about 92 in 100), and about half of all placements reach it.
 */
const SURE = 0.75;

/** Without trained readers strengths are the rules' own: a firm rule is as sure as it gets. */
const isSure = (strength: number, facts: Facts) => strength >= (facts.isLearned ? SURE : FIRM);
const MOST_EVIDENCE = 4;

interface Fired {
  rule: Rule;
  strength: number;
}

/** How much a rule counts beside the trained readers' probability. Set on the cases kept to calibrate on. */
const RULE_WEIGHT = 0.15;

/** From this strength a rule rests on what the text says outright, a denial among it, and counts more. */
const OUTRIGHT = 0.65;
const OUTRIGHT_WEIGHT = 0.35;

/** From this probability likeness alone puts something into a set; below it some fact must hint at it too. */
const LIKE_ALONE = 0.3;
/** From this strength a rule speaks for itself in a set, whatever the wording is like. */
const PLAIN = 0.7;

const round = (x: number) => Math.round(x * 100) / 100;

/** In the order of the file: the first firm rule, else the strongest leaning one. */
function firstFirm(rules: readonly Rule[], facts: Facts): Fired | null {
  let leaning: Fired | null = null;
  for (const rule of rules) {
    const strength = strengthOf(rule.when, facts);
    if (strength >= FIRM) return { rule, strength };
    if (strength >= LEANS && strength > (leaning?.strength ?? 0)) leaning = { rule, strength };
  }
  return leaning;
}

/** True where the rule rests on what the user said when asked: that outweighs any likeness. */
const isSaidIn = (condition: Condition, facts: Facts) =>
  isSupported(condition, facts, (r) => r.by === 'answer' || r.by === 'correction');

/** The rule of a category that only the wording speaks for. */
const likenessRule = (framework: Framework, category: string): Rule => ({
  id: `like-${category}`,
  category,
  when: likenessOf(framework.id, category),
  reason:
    `No single fact decides; the wording is most like that of services placed here: ${framework.categories.find((c) => c.id === category)?.plain ?? ''}`.trim(),
  cites: framework.categories.find((c) => c.id === category)?.cites ?? [],
});

/**
 * What holds: the rules' word where the user was asked, or where there is no statistical reader; else both weighed together.
 * @param except a category that is out of the question
 */
function decides(framework: Framework, facts: Facts, except: string | null = null): Fired | null {
  const bearing = bearingOn(framework);
  const among = except === null ? framework.rules : framework.rules.filter((r) => r.category !== except);
  const ruled = firstFirm(among, facts);
  const vote = (label: string) => facts.strength(bearing.likeness.get(label) ?? '');
  const categories = framework.categories.filter((c) => c.id !== except && bearing.rules.has(c.id));
  const unclear = vote('unclear');
  const isSilent = unclear === 0 && categories.every((c) => vote(c.id) === 0);
  if (isSilent || (ruled && isSaidIn(ruled.rule.when, facts))) return ruled;
  const weight = ruled && ruled.strength >= OUTRIGHT ? OUTRIGHT_WEIGHT : RULE_WEIGHT;
  let best: Fired | null = null;
  for (const { id } of categories) {
    const own = ruled?.rule.category === id ? ruled : firstFirm(bearing.rules.get(id) ?? [], facts);
    const support = own === null ? 0 : own === ruled ? own.strength : own.strength / 2;
    const strength = round((vote(id) + weight * support) / (1 + weight));
    if (!best || strength > best.strength) best = { rule: own?.rule ?? likenessRule(framework, id), strength };
  }
  return best && best.strength > unclear / (1 + weight) ? best : null;
}

const isOfText = ({ by }: Pick<Evidence, 'by'>) => by === 'cue' || by === 'learned';

/** Overlapping words are shown once; what the user said when asked or set right stands in no text, so there each reading counts. */
const isSame = (a: Evidence, b: Evidence): boolean =>
  isOfText(a) && isOfText(b) ? a.start < b.end && b.start < a.end : a.reading === b.reading;

export function evidenceOf(support: readonly Reading[]): Evidence[] {
  const shown: Evidence[] = [];
  for (const { start, end, quote, reading, by } of support) {
    const evidence = { start, end, quote, reading, by };
    if (shown.length === MOST_EVIDENCE) break;
    if (!shown.some((s) => isSame(s, evidence))) shown.push(evidence);
  }
  return shown.toSorted((a, b) => a.start - b.start);
}

const unplaced = (reason: string): Placement => ({
  category: null,
  status: 'unclear',
  rule: null,
  reason,
  evidence: [],
  runner_up: null,
  contested: [],
  citations: [],
  strength: 0,
});

/** Only the category: what questions and moves need, many times over. */
export function categoryIn(framework: Framework, facts: Facts): string | null {
  return decides(framework, facts)?.rule.category ?? null;
}

/**
 * @param framework one whose `kind` is `one`
 * @returns the placement, with the rule that fired, the readings under it and the runner-up
 */
export function placeIn(framework: Framework, facts: Facts, bibliography: Bibliography): Placement {
  const fired = decides(framework, facts);
  if (!fired) return unplaced('The text gives no ground for this.');
  const evidence = evidenceOf(shownFor(fired.rule, likenessOf(framework.id, fired.rule.category), facts));
  const second = decides(framework, facts, fired.rule.category);
  const contested = framework.contested
    .filter((c) => c.category !== fired.rule.category && (!c.from || c.from === fired.rule.category))
    .filter((c) => strengthOf(c.when, facts) >= FIRM)
    .map((c) => ({ category: c.category, by: c.by, why: c.why, citations: bibliography.cite(c.cites) }));
  return {
    category: fired.rule.category,
    status: isSure(fired.strength, facts) && evidence.length > 0 ? 'placed' : 'leaning',
    rule: fired.rule.id,
    reason: fired.rule.reason,
    evidence,
    runner_up: second && { category: second.rule.category, margin: round(fired.strength - second.strength) },
    contested,
    citations: bibliography.cite(fired.rule.cites),
    strength: round(fired.strength),
  };
}

/** The readings to show for a rule: those it rests on, else the sentence that the statistical reader names. */
export function shownFor(rule: { when: Condition }, likeness: string, facts: Facts): readonly Reading[] {
  const support = supportOf(rule.when, facts);
  const like = facts.get(likeness);
  return support.length > 0 || !like ? support : [like];
}

/**
 * Whether something of a set (a value, a risk) holds. With a statistical reader its word counts (it gives a reading only from
 * its threshold), or a rule that rests on what the user said or is at least `plain`; without one, the rules' strength.
 */
export function strengthInSet(conditions: readonly Condition[], likeness: string, facts: Facts, plain: number): number {
  const strongest = Math.max(0, ...conditions.map((c) => strengthOf(c, facts)));
  if (!facts.isLearned) return strongest;
  const said = conditions.some((c) => strengthOf(c, facts) >= LEANS && isSaidIn(c, facts));
  if (said || strongest >= plain) return strongest;
  const like = facts.strength(likeness);
  if (like === 0) return 0;
  return like >= LIKE_ALONE || (like >= LEANS && strongest >= LEANS) ? Math.max(LEANS, like) : 0;
}

/** Every category of a framework of which several may hold, with its firmest rule. */
export function setIn(framework: Framework, facts: Facts): Fired[] {
  return framework.categories.flatMap(({ id }) => {
    const rules = bearingOn(framework).rules.get(id) ?? [];
    const strength = strengthInSet(
      rules.map((r) => r.when),
      `like-${framework.id}-${id}-ground`,
      facts,
      PLAIN,
    );
    return strength >= LEANS ? [{ rule: firstFirm(rules, facts)?.rule ?? likenessRule(framework, id), strength }] : [];
  });
}

export function placeSet(framework: Framework, facts: Facts, bibliography: Bibliography): SetPlacement {
  const fired = setIn(framework, facts);
  const firm = fired.length > 0 && fired.every((f) => isSure(f.strength, facts));
  const shown = fired.flatMap((f) => shownFor(f.rule, `like-${framework.id}-${f.rule.category}-ground`, facts));
  return {
    categories: fired.map((f) => f.rule.category),
    status: fired.length === 0 ? 'unclear' : firm && shown.length > 0 ? 'placed' : 'leaning',
    reasons: fired.map((f) => ({ category: f.rule.category, rule: f.rule.id, reason: f.rule.reason })),
    evidence: evidenceOf(shown),
    citations: bibliography.cite(fired.flatMap((f) => f.rule.cites)),
  };
}
