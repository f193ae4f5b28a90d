/** Talk that no intent covers, with a key: an agent calls Tango's own stages; its words pass `verify` like any other draft. */
import type { Answer } from './domain/answer.ts';
import type { Talk, TalkStage } from './domain/talk.ts';
import { sentencesIn } from './domain/text.ts';
import { verifyClaim } from './verify/verify.ts';

export interface TalkingParts {
  talk: Talk;
  ask(question: string, signal?: AbortSignal): Promise<Answer>;
  /** The placement's own sentences. */
  placeInWords(text: string): string;
}

const withoutMarks = (s: string) => s.replace(/\s?\[\d+\]/g, '');

/** Every sentence must be borne by what the stages returned in this talk. */
function stands(text: string, outputs: readonly string[]): boolean {
  const ground = outputs.flatMap((o) => sentencesIn(withoutMarks(o)));
  if (ground.length === 0) return false;
  return sentencesIn(withoutMarks(text)).every(
    (claim) =>
      verifyClaim({
        claim,
        support: [{ sentences: ground, voices: [] }],
        isVerbatim: (quote) => outputs.some((o) => o.includes(quote)),
        links: [],
        sameAs: () => [],
      }).stands,
  );
}

/**
 * @returns the answer that a stage gave in the talk, in the agent's words where they stand; null where the talk led to none
 */
export async function talked(question: string, parts: TalkingParts, signal?: AbortSignal): Promise<Answer | null> {
  let found: Answer | null = null;
  const stages: TalkStage[] = [
    {
      name: 'ask',
      description: 'Answers a question on co-production from the papers, with citations.',
      run: async (input) => {
        const answer = await parts.ask(input, signal);
        if (answer.status !== 'not-covered') found = answer;
        return answer.answer;
      },
    },
    {
      name: 'place',
      description: "Places a described public service in the papers' frameworks.",
      run: (input) => parts.placeInWords(input),
    },
  ];
  const said = await parts.talk.talk(question, stages, signal);
  const answer = found as Answer | null;
  if (!said || !answer) return answer;
  const marks = [...said.text.matchAll(/\[(\d+)\]/g)].map((m) => Number(m[1]));
  const resolve = marks.length > 0 && marks.every((n) => answer.citations.some((c) => c.n === n));
  return resolve && stands(said.text, said.outputs) ? { ...answer, answer: said.text, writer: 'model' } : answer;
}
