/** A model for tests that does what it is told, one step a task, and remembers what it was asked. */
import type { Model, ModelResult, WordingTask } from '../domain/model.ts';

type ScriptedStep = ModelResult | ((task: WordingTask, signal?: AbortSignal) => ModelResult | Promise<ModelResult>);

interface ScriptedModel extends Model {
  /** The tasks so far, in order. */
  readonly tasks: readonly WordingTask[];
}

/** @param steps taken in order; the last one is taken again and again */
export function scriptedModel(...steps: [ScriptedStep, ...ScriptedStep[]]): ScriptedModel {
  const tasks: WordingTask[] = [];
  return {
    name: 'scripted',
    tasks,
    async word(task, signal, onClaim) {
      const step = steps[Math.min(tasks.length, steps.length - 1)] ?? steps[0];
      tasks.push(task);
      if (signal?.aborted) return { ok: false, failure: 'aborted' };
      const result = typeof step === 'function' ? await step(task, signal) : step;
      if (result.ok && onClaim) for (const claim of result.claims) onClaim(claim);
      return result;
    },
  };
}
