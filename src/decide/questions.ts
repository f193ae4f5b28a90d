/** Open questions: at most three, each about a fact, chosen by how much its answers would settle. */
import type { Codebook, Variable } from '../domain/codebook.ts';
import type { Answers, OpenQuestion } from '../domain/placement.ts';
import type { Observation } from '../domain/reading.ts';
import { optionsOf, withAnswer } from './answers.ts';
import { type FactChange, Facts } from './condition.ts';
import { difference, differenceAfter, isPlaceable, type Outcome, outcomeOf } from './outcome.ts';
import { worthOf } from './worth.ts';

export const MOST_QUESTIONS = 3;
interface Candidate {
  question: OpenQuestion;
  worth: number;
}

/** From this strength nobody need be asked what the text says outright. */
const OUTRIGHT = 0.85;

/** A variable is settled where the text says its value outright, or an answer gives it. */
const isSettled = (variable: Variable, facts: Facts) => variable.values.some((v) => facts.strength(v.id) >= OUTRIGHT);

interface Now {
  facts: Facts;
  outcome: Outcome;
}

/** What an answer makes of the readings: those that go and those that come. */
function changeBy(before: Observation, then: Observation): FactChange {
  const come = then.readings.filter((r) => r.by === 'answer' && !before.readings.includes(r));
  const stays = new Set(then.readings);
  return { gone: before.readings.filter((r) => !stays.has(r)).map((r) => r.reading), come };
}

function leadsTo(observation: Observation, then: Observation, now: Now, codebook: Codebook): Outcome {
  if (isPlaceable(observation.reach))
    return differenceAfter(codebook, now.outcome, now.facts, changeBy(observation, then));
  return difference(now.outcome, outcomeOf(codebook, new Facts(then.readings), then.reach));
}

function candidate(variable: Variable, observation: Observation, now: Now, codebook: Codebook): Candidate | null {
  const options = optionsOf(variable).map((option) => ({
    id: option.id,
    label: option.label,
    leads_to: leadsTo(observation, withAnswer(observation, variable, option, codebook), now, codebook),
  }));
  const keys = new Set(options.flatMap((o) => Object.keys(o.leads_to)));
  if (keys.size === 0) return null;
  const worth = options.reduce((sum, o) => sum + worthOf(o.leads_to, now), 0);
  return { question: { id: variable.id, text: variable.question ?? '', would_decide: [...keys], options }, worth };
}

/**
 * @param facts the observation's
 * @returns the questions most worth asking; none that changes nothing, none already answered,
 * none on a variable that the text settles
 */
export function questionsFor(
  observation: Observation,
  facts: Facts,
  answers: Answers,
  codebook: Codebook,
): OpenQuestion[] {
  if (observation.reach === 'not-a-service') return [];
  const now = { facts, outcome: outcomeOf(codebook, facts, observation.reach) };
  return codebook.variables
    .filter((v) => v.question && v.options && !(v.id in answers) && !isSettled(v, facts))
    .map((v) => candidate(v, observation, now, codebook))
    .filter((c) => c !== null)
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, MOST_QUESTIONS)
    .map((c) => c.question);
}
