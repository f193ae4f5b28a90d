/**
 * Talk that no intent covers, with a key: an agent puts it to Tango's own stages, perhaps in other words. What is said is the
 * stage's own, verified answer: the agent chooses, it does not speak.
 */
import type { Answer } from './domain/answer.ts';
import type { Talk, TalkStage } from './domain/talk.ts';

export interface TalkingParts {
  talk: Talk;
  ask(question: string, signal?: AbortSignal): Promise<Answer>;
  /** The placement's own sentences. */
  placeInWords(text: string): string;
}

/** @returns the last answer that a stage gave in the talk, to the question as the user asked it; null where the talk led to none */
export async function talked(question: string, parts: TalkingParts, signal?: AbortSignal): Promise<Answer | null> {
  const found: Answer[] = [];
  const stages: TalkStage[] = [
    {
      name: 'ask',
      description: 'Answers a question on co-production from the papers, with citations.',
      run: async (input) => {
        const answer = await parts.ask(input, signal);
        if (answer.status !== 'not-covered') found.push(answer);
        return answer.answer;
      },
    },
    {
      name: 'place',
      description: "Places a described public service in the papers' frameworks.",
      run: (input) => parts.placeInWords(input),
    },
  ];
  await parts.talk.talk(question, stages, signal);
  const answer = found.at(-1);
  return answer ? { ...answer, question } : null;
}
