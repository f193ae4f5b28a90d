/**
 * The model's port by OpenAI's Responses API, or a server that speaks it. The package is loaded with the first task. What the
 * service does wrong is a failure with a reason, never an exception.
 */
import type OpenAI from 'openai';
import type { Response } from 'openai/resources/responses/responses';
import type { Claim } from '../domain/answer.ts';
import type { Model, ModelResult, WordingTask } from '../domain/model.ts';
import { claimsSchema, GrowingClaims, readClaims } from './claim-reading.ts';
import { withDeadline } from './deadline.ts';
import { type WordingPrompts, type WordingRequest, wordingRequest } from './wording-request.ts';

export interface OpenAiSettings {
  apiKey: string;
  /** Another server that speaks the Responses API. */
  baseUrl?: string | undefined;
  model: string;
  /** For the whole call, retries included. */
  timeoutMs?: number;
  prompts: WordingPrompts;
}

const TIMEOUT_MS = 20_000;
const MOST_RETRIES = 1;
/** Far above what eight claims need, so that a model that thinks first has room; a cap on what a call can cost. */
const MOST_TOKENS = 6000;
const OFFICIAL = 'https://api.openai.com/v1';

async function clientOf({ apiKey, baseUrl, timeoutMs = TIMEOUT_MS }: OpenAiSettings): Promise<OpenAI> {
  const { OpenAI } = await import('openai');
  const baseURL = baseUrl || OFFICIAL;
  // Everything is given, so that the package takes nothing from the environment by itself.
  return new OpenAI({
    apiKey,
    baseURL,
    organization: null,
    project: null,
    maxRetries: MOST_RETRIES,
    timeout: timeoutMs,
    logLevel: 'off',
  });
}

async function bodyOf(model: string, { instructions, data, refs }: WordingRequest) {
  const { zodTextFormat } = await import('openai/helpers/zod');
  return {
    model,
    instructions,
    input: [{ role: 'user' as const, content: data }],
    text: { format: zodTextFormat(claimsSchema([...refs.keys()]), 'claims') },
    store: false,
    max_output_tokens: MOST_TOKENS,
  };
}

function resultOf(response: Response, { refs }: WordingRequest): ModelResult {
  const parts = response.output.flatMap((item) => (item.type === 'message' ? item.content : []));
  const filtered = response.incomplete_details?.reason === 'content_filter';
  if (filtered || parts.some((p) => p.type === 'refusal')) return { ok: false, failure: 'refused' };
  if (response.status === 'failed') return { ok: false, failure: 'unavailable' };
  const claims = readClaims(parts.map((p) => (p.type === 'output_text' ? p.text : '')).join(''), refs);
  return claims ? { ok: true, claims } : { ok: false, failure: 'unreadable' };
}

type Body = Awaited<ReturnType<typeof bodyOf>>;

/** Unparsed: the package would throw on an unknown id, which is for `verify` to judge. */
async function streamed(
  client: OpenAI,
  body: Body,
  request: WordingRequest,
  signal: AbortSignal,
  onClaim: (claim: Claim) => void,
): Promise<ModelResult> {
  const stream = client.responses.stream(body, { signal, parseAs: null });
  const growing = new GrowingClaims(request.refs);
  for await (const event of stream) {
    if (signal.aborted) break;
    if (event.type === 'response.output_text.delta') for (const claim of growing.add(event.delta)) onClaim(claim);
  }
  return resultOf(await stream.finalResponse(), request);
}

export function openAiModel(settings: OpenAiSettings): Model {
  const { model, prompts, timeoutMs = TIMEOUT_MS } = settings;
  let client: Promise<OpenAI> | undefined;

  async function word(task: WordingTask, signal?: AbortSignal, onClaim?: (claim: Claim) => void): Promise<ModelResult> {
    if (!settings.apiKey) return { ok: false, failure: 'not-configured' };
    if (task.material.length === 0) return { ok: true, claims: [] };
    const outcome = await withDeadline(timeoutMs, signal, async (ended) => {
      client ??= clientOf(settings);
      const request = wordingRequest(task, prompts);
      const body = await bodyOf(model, request);
      if (onClaim) return streamed(await client, body, request, ended, onClaim);
      return resultOf(await (await client).responses.create(body, { signal: ended }), request);
    });
    return outcome.ok ? outcome.value : outcome;
  }

  return { name: model, word };
}
