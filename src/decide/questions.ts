/** Open questions: at most three, each about a fact, chosen by how much its answers would settle. */
import type { Codebook, Variable } from '../domain/codebook.ts';
import type { Answers, OpenQuestion } from '../domain/placement.ts';
import type { Observation } from '../domain/reading.ts';
import { optionsOf, withAnswer } from './answers.ts';
import { type FactChange, Facts } from './condition.ts';
import { FIRM } from './framework.ts';
import { difference, differenceAfter, isPlaceable, type Outcome, outcomeOf } from './outcome.ts';

export const MOST_QUESTIONS = 3;
/** What it is worth that an answer changes a key: a placement from unclear most, a risk least. */
const WORTH_UNCLEAR = 3;
const WORTH_CHANGE = 1.5;
const WORTH_SET = 0.5;

interface Candidate {
  question: OpenQuestion;
  worth: number;
}

function worthOf(now: Outcome, leads: Outcome): number {
  return Object.keys(leads).reduce((sum, key) => {
    if (Array.isArray(now[key])) return sum + WORTH_SET;
    return sum + (now[key] === null || now[key] === 'unclear' ? WORTH_UNCLEAR : WORTH_CHANGE);
  }, 0);
}

/** A variable is settled where a firm reading (or an answer) gives its value. */
const isSettled = (variable: Variable, facts: Facts) => variable.values.some((v) => facts.strength(v.id) >= FIRM);

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
  const worth = options.reduce((sum, o) => sum + worthOf(now.outcome, o.leads_to), 0) / options.length;
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
