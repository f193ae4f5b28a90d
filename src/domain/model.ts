/** The model's port. A model only words what is established: it is given notes and hands back claims with the notes' ids. */
import type { Claim } from './answer.ts';

export interface Material {
  ref: string;
  /** Whose view it is. */
  by: string[];
  text: string;
}

export interface WordingTask {
  kind: 'answer' | 'placement';
  question: string;
  material: Material[];
  /** For a placement: category names that were computed and may be named, nothing else. */
  established: string[];
}

export type ModelFailure =
  | 'timeout'
  | 'rate-limited'
  | 'unavailable'
  | 'refused'
  | 'unreadable'
  | 'not-configured'
  | 'aborted';

export type ModelResult = { ok: true; claims: Claim[] } | { ok: false; failure: ModelFailure };

export interface Model {
  name: string;
  /** Words the material as claims; never throws for what the service does, and hands claims on as they are complete where `onClaim` is given. */
  word(task: WordingTask, signal?: AbortSignal, onClaim?: (claim: Claim) => void): Promise<ModelResult>;
}
