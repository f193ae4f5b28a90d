/** Limits on what one talk can cost, as LangChain middleware. */
import type { AgentMiddleware } from 'langchain';

const MOST_MODEL_CALLS = 4;
const MOST_TOOL_CALLS = 4;

/** The package's own types of these two (1.5.14) break under `exactOptionalPropertyTypes`, so they are stated here. */
type Limiter = (options: { runLimit: number; exitBehavior: 'error' | 'continue' }) => AgentMiddleware;

/** Too many tool calls are refused one by one; too many model calls end the talk with an error, as its last words are no answer. */
export async function callLimits(): Promise<AgentMiddleware[]> {
  const { modelCallLimitMiddleware, toolCallLimitMiddleware } = await import('langchain');
  const [models, tools] = [modelCallLimitMiddleware, toolCallLimitMiddleware] as unknown as [Limiter, Limiter];
  return [
    models({ runLimit: MOST_MODEL_CALLS, exitBehavior: 'error' }),
    tools({ runLimit: MOST_TOOL_CALLS, exitBehavior: 'continue' }),
  ];
}
