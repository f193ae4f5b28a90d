/**
 * What Tango's open questions are worth: somebody who knows the facts answers them, and the description is placed again.
 * The answer given is the option whose consequences, as Tango announces them, bring the placement nearest to the annotators'
 * labels, compared with the placement as it stands; where no option brings it nearer, the question stays unanswered.
 */
import type { Answers, OpenQuestion, ServicePlacement } from '../../src/domain/placement.ts';
import { annotated, COMPARED, isSet, type Label, likeness, placed } from './labels.ts';
import { mean } from './mean.ts';
import type { Case } from './placements.ts';

export const MOST_ASKED = 3;

export interface Interviewed {
  asked: number;
  answers: Answers;
  /** The case with the placement after the answers. */
  after: Case;
}

type Option = OpenQuestion['options'][number];

/** An option announces null where a placement would become unclear. */
const announced = (framework: string, value: unknown): Label => (value ?? (isSet(framework) ? [] : 'unclear')) as Label;

const nearness = (framework: string, label: Label, c: Case) =>
  c.labels.reduce((sum, row) => sum + likeness(label, annotated(framework, row)), 0);

/** How much nearer to the annotators an option says it would bring the placement. */
export const gainOf = (option: Option, c: Case): number =>
  Object.entries(option.leads_to)
    .filter(([framework]) => COMPARED.includes(framework))
    .reduce((sum, [framework, value]) => {
      const now = nearness(framework, placed(framework, c.placement), c);
      return sum + nearness(framework, announced(framework, value), c) - now;
    }, 0);

export function answersOf(c: Case): Answers {
  const chosen = c.placement.questions.slice(0, MOST_ASKED).flatMap((question) => {
    const [best] = question.options
      .map((option) => ({ id: option.id, gain: gainOf(option, c) }))
      .toSorted((a, b) => b.gain - a.gain);
    return best && best.gain > 0 ? [[question.id, best.id] as const] : [];
  });
  return Object.fromEntries(chosen);
}

export function interview(c: Case, place: (text: string, answers: Answers) => ServicePlacement): Interviewed {
  const answers = answersOf(c);
  const asked = Math.min(c.placement.questions.length, MOST_ASKED);
  return { asked, answers, after: { ...c, placement: place(c.text, answers) } };
}

/** Questions asked and answered, a case. */
export const countsOf = (all: readonly Interviewed[]): { asked: number; answered: number } => ({
  asked: mean(all.map((i) => i.asked)),
  answered: mean(all.map((i) => Object.keys(i.answers).length)),
});
