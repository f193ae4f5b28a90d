/** Readings that the user adds, rejects or supposes: they outweigh what was read from the text. */
import type { Codebook } from '../domain/codebook.ts';
import type { Change, Subject } from '../domain/conversation.ts';
import { type Answers, type ServicePlacement, SINGLE_FRAMEWORKS } from '../domain/placement.ts';
import type { Correction, Observation, ReadBy, Reading } from '../domain/reading.ts';

/** The words beside which a reading of the user's stands: those first read, else the text's first words. */
function anchor(observation: Observation): Pick<Reading, 'start' | 'end' | 'quote'> {
  const first = observation.readings[0];
  if (first) return { start: first.start, end: first.end, quote: first.quote };
  const quote = observation.text.trim().slice(0, 80).trim();
  const start = observation.text.indexOf(quote);
  return { start, end: start + quote.length, quote };
}

/**
 * @param ids readings that hold; an exclusive variable gives up its other values
 * @param by whose they are
 */
export function withReadings(
  observation: Observation,
  ids: readonly string[],
  by: ReadBy,
  codebook: Codebook,
): Observation {
  const span = anchor(observation);
  const added = codebook.variables.flatMap((v) =>
    v.values
      .filter((value) => ids.includes(value.id))
      .map((value): Reading => ({ ...span, reading: value.id, variable: v.id, confidence: 1, by })),
  );
  const exclusive = new Set(codebook.variables.filter((v) => v.exclusive).map((v) => v.id));
  const replaced = new Set(added.map((r) => r.variable).filter((v) => exclusive.has(v)));
  const kept = observation.readings.filter((r) => !replaced.has(r.variable) && !ids.includes(r.reading));
  const reach = observation.reach === 'too-little' && added.length > 0 ? 'service' : observation.reach;
  return { ...observation, reach, readings: [...kept, ...added] };
}

/** Corrections in the order they were made: a rejected reading goes, an added one stays with the placement as the user's. */
export function withCorrections(
  observation: Observation,
  corrections: readonly Correction[],
  codebook: Codebook,
): Observation {
  let seen = observation;
  for (const c of corrections)
    seen = c.holds
      ? withReadings(seen, [c.reading], 'correction', codebook)
      : { ...seen, readings: seen.readings.filter((r) => r.reading !== c.reading) };
  return seen;
}

/** Answers give way where a fact is told of the same variable, or what they say is rejected. */
export function answersBeside(
  answers: Answers,
  facts: readonly Pick<Correction, 'reading' | 'holds'>[],
  codebook: Codebook,
): Answers {
  const told = new Set<string>(facts.filter((f) => f.holds).map((f) => f.reading));
  const rejected = new Set<string>(facts.filter((f) => !f.holds).map((f) => f.reading));
  const stands = ([question, option]: [string, string]): boolean => {
    const variable = codebook.variables.find((v) => v.id === question);
    const sets = variable?.options?.find((o) => o.id === option)?.sets ?? [];
    return !variable?.values.some((v) => told.has(v.id)) && !sets.some((id) => rejected.has(id));
  };
  return Object.fromEntries(Object.entries(answers).filter(stands));
}

/** What is known of a service, with corrections of it: by message, by flag or by row alike. */
export const corrected = (subject: Subject, corrections: readonly Correction[], codebook: Codebook): Subject => ({
  ...subject,
  answers: answersBeside(subject.answers, corrections, codebook),
  corrections: [...subject.corrections, ...corrections],
});

/** What differs between two placements of the same service, framework by framework and risk by risk. */
export function changesBetween(before: ServicePlacement, after: ServicePlacement): Change[] {
  const single = SINGLE_FRAMEWORKS.map((f) => ({
    framework: f,
    from: before.placements[f].category,
    to: after.placements[f].category,
  }));
  const definitions = Object.entries(after.placements.definitions).map(([id, to]) => ({
    framework: id,
    from: before.placements.definitions[id] ?? null,
    to: to as string,
  }));
  const risks = (p: ServicePlacement) => new Set(p.risks.map((r) => r.id));
  const [was, is] = [risks(before), risks(after)];
  const gone = [...was].filter((r) => !is.has(r)).map((r) => ({ framework: 'risks', from: r, to: null }));
  const come = [...is].filter((r) => !was.has(r)).map((r) => ({ framework: 'risks', from: null, to: r }));
  return [...single.filter((c) => c.from !== c.to), ...definitions.filter((c) => c.from !== c.to), ...gone, ...come];
}
