/**
 * Talk that no intent covers (design decision 3): a LangChain agent whose only tools are Tango's own stages. It hands back its
 * words with what the tools returned, so that the advisor can verify them. Nothing is traced to outside.
 */
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { BaseMessage } from '@langchain/core/messages';
import type { ModelFailure } from '../domain/model.ts';
import { callLimits } from './call-limits.ts';
import { withDeadline } from './deadline.ts';

export interface TalkTool {
  name: 'place' | 'ask' | 'compare' | 'brief';
  description: string;
  /** Never throws for what was written; the text is what the agent may speak from. */
  run(input: string): Promise<string> | string;
}

interface ToolUse {
  tool: string;
  input: string;
  output: string;
}

export type TalkResult = { ok: true; text: string; used: ToolUse[] } | { ok: false; failure: ModelFailure };

export interface TalkAgent {
  talk(text: string, signal?: AbortSignal): Promise<TalkResult>;
}

interface TalkSettings {
  apiKey: string;
  baseUrl?: string | undefined;
  model: string;
  tools: readonly TalkTool[];
  /** The prompt `talk`. */
  instructions: string;
  timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;

/** LangSmith would get users' words; the environment must not be able to switch it on. */
function forbidTracing(): void {
  for (const name of ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'])
    process.env[name] = 'false';
}

function textOf(message: BaseMessage | undefined): string {
  return message?.getType() === 'ai' ? message.text.trim() : '';
}

/** @param chat any LangChain chat model; tests give a fake one */
export function talkAgentWith(
  chat: () => Promise<BaseChatModel>,
  { tools, instructions, timeoutMs = TIMEOUT_MS }: Pick<TalkSettings, 'tools' | 'instructions' | 'timeoutMs'>,
): TalkAgent {
  async function run(text: string, signal: AbortSignal): Promise<TalkResult> {
    forbidTracing();
    const [{ createAgent, tool }, { z }] = await Promise.all([import('langchain'), import('zod')]);
    const used: ToolUse[] = [];
    const schema = z.object({ input: z.string().describe('in the user’s own words') });
    const agent = createAgent({
      model: await chat(),
      systemPrompt: instructions,
      tools: tools.map((t) =>
        tool(
          async ({ input }: { input: string }) => {
            const output = await t.run(input);
            used.push({ tool: t.name, input, output });
            return output;
          },
          { name: t.name, description: t.description, schema },
        ),
      ),
      middleware: await callLimits(),
    });
    const { messages } = await agent.invoke({ messages: [{ role: 'user', content: text }] }, { signal });
    const said = textOf(messages.at(-1));
    return said ? { ok: true, text: said, used } : { ok: false, failure: 'unreadable' };
  }

  return {
    async talk(text, signal) {
      const outcome = await withDeadline(timeoutMs, signal, (ended) => run(text, ended));
      return outcome.ok ? outcome.value : outcome;
    },
  };
}

export function talkAgent(settings: TalkSettings): TalkAgent {
  const { apiKey, baseUrl, model, timeoutMs = TIMEOUT_MS } = settings;
  const chat = async (): Promise<BaseChatModel> => {
    const { ChatOpenAI } = await import('@langchain/openai');
    const configuration = { baseURL: baseUrl || 'https://api.openai.com/v1' };
    return new ChatOpenAI({
      apiKey,
      model,
      configuration,
      useResponsesApi: true,
      zdrEnabled: true,
      maxRetries: 1,
      timeout: timeoutMs,
    });
  };
  return talkAgentWith(chat, settings);
}
