/** Small cases for the metrics' own tests: a real placement with what the test is about put in by hand. */
import type { LabelRow } from '../../evals/metrics/labels.ts';
import type { Case } from '../../evals/metrics/placements.ts';
import type { OpenQuestion, Placement, ServicePlacement, Status } from '../../src/domain/placement.ts';
import { tango } from '../shipped.ts';

const { advisor } = tango(null);
const TEXT = 'The tenants of the estate own the co-operative and elect its board from among themselves every year.';
const real = advisor.place(TEXT);

export interface Made {
  category?: string | null;
  status?: Status;
  strength?: number;
  value?: string[];
  questions?: OpenQuestion[];
}

function placementOf({ category = 'consumer', status = 'placed', strength = 0.8, value = [], questions = [] }: Made) {
  const modes: Placement = { ...real.placements.modes, category, status, strength };
  const placements = { ...real.placements, modes, value: { ...real.placements.value, categories: value } };
  return { ...real, placements, questions } satisfies ServicePlacement;
}

/** @param labels of `modes`, one an annotator, or whole rows */
export function caseOf(id: string, made: Made, labels: readonly (string | Partial<LabelRow>)[]): Case {
  const rows = labels.map((l) => ({ id, ...(typeof l === 'string' ? { modes: l } : l) }) as LabelRow);
  return { id, text: TEXT, labels: rows, placement: placementOf(made) };
}
