/**
 * `decide`: an observation and the codebook become placements, definitions, checklists, risks, questions and moves.
 * Pure: a decision list as data; it names the rule that fired, and `unclear` is an answer.
 */
import type { Codebook, Framework } from '../domain/codebook.ts';
import type { Answers, Placement, Placements, ServicePlacement, Verdict } from '../domain/placement.ts';
import type { Observation, Reading } from '../domain/reading.ts';
import { withAnswers } from './answers.ts';
import { Bibliography } from './bibliography.ts';
import { checklistsOf } from './checklists.ts';
import { Facts } from './condition.ts';
import { categoryIn, placeIn, placeSet } from './framework.ts';
import { movesFor } from './moves.ts';
import { definitionId, isDefinition, isPlaceable } from './outcome.ts';
import { presentQuadrants } from './quadrants.ts';
import { questionsFor } from './questions.ts';
import { risksIn } from './risks.ts';

/** A decision is a placement whose citations are still note references, in the order of their numbers. */
export type Decision = Omit<ServicePlacement, 'citations' | 'corrections'> & { refs: string[]; readings: Reading[] };

function frameworkOf(codebook: Codebook, id: string): Framework {
  const framework = codebook.frameworks.find((f) => f.id === id);
  if (!framework) throw new Error(`knowledge/frameworks has no framework "${id}"`);
  return framework;
}

function placementsOf(codebook: Codebook, facts: Facts, bibliography: Bibliography): Placements {
  const one = (id: string) => placeIn(frameworkOf(codebook, id), facts, bibliography);
  const placements = {
    modes: one('modes'),
    quadrants: { ...one('quadrants'), present: presentQuadrants(codebook, facts) },
    value: placeSet(frameworkOf(codebook, 'value'), facts, bibliography),
    participation: one('participation'),
    phase: one('phase'),
    relation: one('relation'),
    duration: one('duration'),
    perspective: one('perspective'),
    regime: one('regime'),
    voluntariness: one('voluntariness'),
  };
  const definitions = codebook.frameworks
    .filter((f) => isDefinition(f.id))
    .map((f) => [definitionId(f.id), (categoryIn(f, facts) ?? 'unclear') as Verdict] as const);
  return { ...placements, definitions: Object.fromEntries(definitions) };
}

function definitionReasons(
  codebook: Codebook,
  facts: Facts,
  bibliography: Bibliography,
): ServicePlacement['definition_reasons'] {
  const shown = ({ rule, reason, evidence, citations }: Placement) => ({ rule, reason, evidence, citations });
  return Object.fromEntries(
    codebook.frameworks
      .filter((f) => isDefinition(f.id))
      .map((f) => [definitionId(f.id), shown(placeIn({ ...f, contested: [] }, facts, bibliography))]),
  );
}

/** Readings inside one service's stretch of the text. */
const within = (observation: Observation, span: { start: number; end: number }) =>
  observation.readings.filter((r) => r.start >= span.start && r.end <= span.end);

/**
 * @param observation what `read` found
 * @param answers answers to open questions, if any (ids checked by the caller with `faultIn`)
 * @returns the decision; everything is unclear where the message is no service or tells too little
 */
export function decide(observation: Observation, answers: Answers, codebook: Codebook): Decision {
  const seen = withAnswers(observation, answers, codebook);
  const placeable = isPlaceable(seen.reach);
  const readings = placeable ? seen.readings : [];
  const facts = new Facts(readings);
  const bibliography = new Bibliography();
  return {
    text: seen.text,
    version: codebook.version,
    reach: seen.reach,
    reach_reason: seen.reachReason,
    tense: seen.tense,
    placements: placementsOf(codebook, facts, bibliography),
    definition_reasons: definitionReasons(codebook, facts, bibliography),
    services: placeable
      ? seen.services.map((span) => ({
          ...span,
          placements: placementsOf(codebook, new Facts(within(seen, span)), bibliography),
        }))
      : [],
    checklists: checklistsOf(codebook.checklists, facts),
    risks: risksIn(codebook.risks, facts, bibliography),
    questions: questionsFor(seen, placeable ? facts : new Facts(seen.readings), answers, codebook),
    moves: placeable ? movesFor(readings, facts, codebook) : [],
    refs: bibliography.refs,
    readings: seen.readings,
  };
}
