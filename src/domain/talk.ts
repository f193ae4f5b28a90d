/** The port of talk that no intent covers: an agent that may only use Tango's own stages. */
export interface TalkStage {
  name: 'place' | 'ask';
  description: string;
  run(input: string): Promise<string> | string;
}

export interface Talk {
  /** What was said and what the stages returned; null where the agent failed, for whatever reason. */
  talk(
    text: string,
    stages: readonly TalkStage[],
    signal?: AbortSignal,
  ): Promise<{ text: string; outputs: string[] } | null>;
}
