/** Whether the papers hold an answer: a probability from retrieval's signs, with weights set on labelled questions (`npm run train:answerable`). */
import type { Answerable, RetrievalPolicy } from '../domain/retrieval.ts';

export function probabilityOf(
  signs: Readonly<Record<string, number>>,
  { bias, weights }: Pick<Answerable, 'bias' | 'weights'>,
): number {
  const sum = Object.entries(signs).reduce((s, [name, sign]) => s + sign * (weights[name] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

const compiled = new WeakMap<RetrievalPolicy['declined'], { test: RegExp; because: string }[]>();

/** Why a request is declined whatever the papers hold; undefined where it is not. */
export function isDeclined(question: string, { declined }: RetrievalPolicy): string | undefined {
  const rules = compiled.get(declined) ?? declined.map((d) => ({ ...d, test: new RegExp(d.pattern, 'i') }));
  compiled.set(declined, rules);
  return rules.find((d) => d.test.test(question))?.because;
}
