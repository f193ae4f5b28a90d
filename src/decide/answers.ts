/** Answers to open questions become readings that outweigh what was read from the text on the same variable. */
import type { Codebook, Variable } from '../domain/codebook.ts';
import type { Answers } from '../domain/placement.ts';
import type { Observation, Reach, Reading, Span } from '../domain/reading.ts';

type Option = NonNullable<Variable['options']>[number];

export interface AnswerFault {
  kind: 'unknown-question' | 'unknown-option';
  question: string;
  option: string;
}

export const optionsOf = (variable: Variable): Option[] => variable.options ?? [];

/** The words that an answered reading stands beside: the description's first reading, else its first line. */
function anchorSpan(observation: Observation): Span {
  const [first] = observation.readings;
  if (first) return { start: first.start, end: first.end, quote: first.quote };
  const quote = observation.text.trim().split('\n')[0]?.slice(0, 120).trim() ?? '';
  const start = observation.text.indexOf(quote);
  return { start, end: start + quote.length, quote };
}

/** A fault where an answer names a question or an option that the codebook doesn't have, else null. */
export function faultIn(answers: Answers, codebook: Codebook): AnswerFault | null {
  for (const [question, option] of Object.entries(answers)) {
    const variable = codebook.variables.find((v) => v.id === question && v.options);
    if (!variable) return { kind: 'unknown-question', question, option };
    if (!optionsOf(variable).some((o) => o.id === option)) return { kind: 'unknown-option', question, option };
  }
  return null;
}

const reachAfter = (reach: Reach): Reach => (reach === 'too-little' ? 'service' : reach);

const variablesKnown = new WeakMap<Codebook, ReadonlyMap<string, Variable>>();

/** The variables by the ids of their values. */
function variablesOf(codebook: Codebook): ReadonlyMap<string, Variable> {
  let variables = variablesKnown.get(codebook);
  if (!variables) {
    variables = new Map(codebook.variables.flatMap((v) => v.values.map((value) => [value.id as string, v] as const)));
    variablesKnown.set(codebook, variables);
  }
  return variables;
}

/** The observation with one question answered: the variable's own readings give way to the answer's. */
export function withAnswer(
  observation: Observation,
  variable: Variable,
  option: Option,
  codebook: Codebook,
): Observation {
  const span = anchorSpan(observation);
  const variableOf = variablesOf(codebook);
  const touched = new Set([
    variable.id,
    ...option.sets.flatMap((id) => (variableOf.get(id)?.exclusive ? [variableOf.get(id)?.id] : [])),
  ]);
  const kept = observation.readings.filter((r) => !touched.has(r.variable));
  const set = option.sets.map(
    (reading): Reading => ({
      ...span,
      reading,
      variable: variableOf.get(reading)?.id ?? variable.id,
      confidence: 1,
      by: 'answer',
    }),
  );
  return { ...observation, reach: reachAfter(observation.reach), readings: [...kept, ...set] };
}

/** All answers applied, in the order of the codebook's variables, so that the order of answering does not matter. */
export function withAnswers(observation: Observation, answers: Answers, codebook: Codebook): Observation {
  return codebook.variables.reduce((seen, variable) => {
    const option = optionsOf(variable).find((o) => o.id === answers[variable.id]);
    return option ? withAnswer(seen, variable, option, codebook) : seen;
  }, observation);
}
