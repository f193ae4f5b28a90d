/** Recognises what a question asks for. */
import type { QuestionKind, QuestionPattern } from '../domain/question-kind.ts';

const compiled = new WeakMap<readonly QuestionPattern[], { kind: QuestionKind; pattern: RegExp }[]>();

export function kindOf(question: string, patterns: readonly QuestionPattern[]): QuestionKind {
  let rules = compiled.get(patterns);
  if (!rules) {
    rules = patterns.map((p) => ({ kind: p.kind, pattern: new RegExp(p.pattern, 'i') }));
    compiled.set(patterns, rules);
  }
  return rules.find((r) => r.pattern.test(question))?.kind ?? 'other';
}
