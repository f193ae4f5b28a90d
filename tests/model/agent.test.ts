/** The agent speaks from Tango's own stages, within limits, and hands over what they returned. */
import { AIMessage, fakeModel } from 'langchain';
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { type TalkTool, talkAgent, talkAgentWith } from '../../src/model/agent.ts';
import { BASE, response, said } from './fixtures.ts';

const ask = (run: TalkTool['run'] = () => 'Small groups help [1].'): TalkTool => ({
  name: 'ask',
  description: 'answers from the papers',
  run,
});
const call = { name: 'ask', args: { input: 'what helps?' } };

const agent = (chat: ReturnType<typeof fakeModel>, tools = [ask()], timeoutMs = 5000) =>
  talkAgentWith(async () => chat, { tools, instructions: 'Speak from tools.', timeoutMs });

describe('talk', () => {
  it('gives the words and what they rest on', async () => {
    const chat = fakeModel().respondWithTools([call]).respond(new AIMessage('Pestoff says small groups help [1].'));
    expect(await agent(chat).talk('hm, what helps?')).toEqual({
      ok: true,
      text: 'Pestoff says small groups help [1].',
      used: [{ tool: 'ask', input: 'what helps?', output: 'Small groups help [1].' }],
    });
    expect(chat.calls[0]?.messages[0]?.text).toBe('Speak from tools.');
  });

  it('needs no tool for small talk', async () => {
    expect(await agent(fakeModel().respond(new AIMessage('I place services.'))).talk('hi')).toEqual({
      ok: true,
      text: 'I place services.',
      used: [],
    });
  });

  it('ends where the model keeps calling', async () => {
    const chat = fakeModel();
    for (let i = 0; i < 20; i += 1) chat.respondWithTools([call]);
    const result = await agent(chat).talk('loop');
    expect(result.ok).toBe(false);
    expect(chat.callCount).toBe(4);
  });

  it('turns faults into failures', async () => {
    expect(await agent(fakeModel().alwaysThrow(new Error('down'))).talk('x')).toEqual({
      ok: false,
      failure: 'unavailable',
    });
    expect(await agent(fakeModel().respond(new AIMessage(''))).talk('x')).toEqual({ ok: false, failure: 'unreadable' });
    expect(await agent(fakeModel()).talk('x', AbortSignal.abort())).toEqual({ ok: false, failure: 'aborted' });
  });

  it('keeps to its deadline', async () => {
    const slow = ask(() => new Promise((done) => setTimeout(() => done('late'), 1500)));
    const chat = fakeModel().respondWithTools([call]).respond(new AIMessage('late'));
    expect(await agent(chat, [slow], 300).talk('x')).toEqual({ ok: false, failure: 'timeout' });
  });

  it('traces nothing, whatever the environment says', async () => {
    process.env.LANGSMITH_TRACING = 'true';
    await agent(fakeModel().respond(new AIMessage('hello'))).talk('hi');
    expect(process.env.LANGSMITH_TRACING).toBe('false');
  });
});

describe('over OpenAI', () => {
  it('speaks the Responses API and asks for nothing to be kept', async () => {
    nock.disableNetConnect();
    const sent: Record<string, unknown>[] = [];
    nock(BASE)
      .post('/v1/responses', (body: Record<string, unknown>) => sent.push(body) > 0)
      .reply(200, response([said('I place services.')]));
    const settings = {
      apiKey: 'sk-test',
      baseUrl: `${BASE}/v1`,
      model: 'gpt-test',
      tools: [ask()],
      instructions: 'Speak from tools.',
    };
    expect(await talkAgent(settings).talk('hi')).toEqual({ ok: true, text: 'I place services.', used: [] });
    expect(sent[0]).toMatchObject({ model: 'gpt-test', store: false });
    nock.cleanAll();
    nock.enableNetConnect();
    nock.restore();
  });
});
