/** All ways to Tango and all that Slack may do to it: commands, the shortcut, briefings, duplicates, restarts, servers that know less. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/workspace/records.ts';
import { eventually } from '../workspace/with-workspace.ts';
import { buttonsOf, GENERAL, type Journey, type JourneyOptions, SERVICE, startJourney } from './whole-tango.ts';

let journey: Journey;
afterEach(() => journey.close());
const start = async (options: JourneyOptions = {}) => {
  journey = await startJourney(options);
};
const amina = () => journey.person('amina');

/** The thread that Tango opens for a command, with its first answer. */
async function commanded(text: string): Promise<{ root: Message; answer: Message }> {
  const before = amina().messages(GENERAL).length;
  await amina().command(GENERAL, '/tango', text);
  const root = await eventually(() => amina().messages(GENERAL)[before]);
  const answer = await eventually(() => journey.thread(root.ts)[1], 15_000);
  return { root, answer };
}
const whispered = (words: string) =>
  eventually(() =>
    amina()
      .messages(GENERAL)
      .find((one) => one.is_ephemeral && one.text.includes(words)),
  );

async function expectWordFile(message: Message): Promise<void> {
  const [file] = message.files ?? [];
  expect(file?.name).toMatch(/\.docx$/);
  const response = await fetch(file?.url_private ?? '', { headers: { authorization: `Bearer ${journey.botToken}` } });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'));
  expect(bytes.includes('word/document.xml')).toBe(true);
}

describe('the command', () => {
  it('places, asks and briefs in a thread under who asked what, and takes free text', async () => {
    await start();
    const place = await commanded(`place ${SERVICE}`);
    expect(place.root.text).toContain('asked Tango');
    expect(place.root.text).toContain(SERVICE);
    expect(place.answer.text).toMatch(/^This (?:looks like|leans towards) .+ co-production/);
    const ask = await commanded('ask What makes co-production last?');
    expect(ask.answer.text).toContain('[1]');
    const free = await commanded('What is co-design?');
    expect(free.answer.text).toContain('[1]');
    const brief = await commanded('brief co-production and the sustainability of services');
    await expectWordFile(brief.answer);
    // What follows in such a thread knows what went before.
    expect((await journey.goOn(place.root.ts, 'why?')).text).toContain('Why it is placed like this');
  });

  it('helps, and asks for what is missing, for one person alone', async () => {
    await start();
    await amina().command(GENERAL, '/tango', 'help');
    await whispered('What you can do with Tango');
    for (const word of ['place', 'ask', 'brief']) {
      await amina().command(GENERAL, '/tango', word);
      await whispered(`after “/tango ${word}”`);
    }
    expect(journey.person('ben').messages(GENERAL)).toEqual([]);
  });
});

it('the shortcut places a colleague’s message in its thread', async () => {
  await start();
  const said = journey.person('ben').say({ channel: GENERAL, text: SERVICE });
  await amina().shortcut('place_this_service', { channel: GENERAL, ts: said.ts });
  const card = await eventually(() => journey.thread(said.ts)[1], 15_000);
  expect(buttonsOf(card).some(({ action }) => action === 'make_briefing')).toBe(true);
});

it('App Home says what Tango knows and doesn’t', async () => {
  await start();
  amina().openApp('home');
  const home = JSON.stringify(await eventually(() => amina().home()));
  expect(home).toContain(`I know ${journey.tango.library.works.length} works`);
  expect(home).toContain('I can be wrong');
});

describe('a briefing', () => {
  it('is a Word file in the thread, by a press and by words', async () => {
    await start();
    const { ts, answer } = await journey.tell(SERVICE);
    await expectWordFile(await journey.press(ts, answer, 'make_briefing'));
    await expectWordFile(await journey.goOn(ts, 'make a briefing'));
  });

  it('is numbered messages where a server takes no files, with nothing lost', async () => {
    await start({
      intercept: (method) =>
        method.startsWith('files.') ? { body: { ok: false, error: 'unknown_method' } } : undefined,
    });
    const { ts } = await journey.tell(SERVICE);
    const first = await journey.goOn(ts, 'make a briefing');
    const of = Number(/Part 1 of (\d+)/.exec(first.text)?.[1]);
    expect(of).toBeGreaterThan(1);
    const parts = await eventually(() => {
      const found = journey.thread(ts).filter(({ text }) => /Part \d+ of \d+/.test(text));
      return found.length === of && found;
    });
    expect(parts.map(({ text }) => /Part (\d+)/.exec(text)?.[1])).toEqual(
      Array.from({ length: of }, (_, index) => String(index + 1)),
    );
    const whole = parts.map(({ text }) => text).join('\n');
    expect(whole).toContain("I can't put a file here");
    for (const { id } of journey.tango.advisor.place(SERVICE).risks)
      expect(whole).toContain(journey.tango.names.risks[id]?.name);
    expect(whole).toContain(journey.tango.library.works[0]?.title);
  });

  it('without anything to be about asks what it is to be about', async () => {
    await start();
    const { answer } = await journey.tell('make a briefing');
    expect(answer.text).toContain('name a topic, or describe a service');
    expect(answer.files).toBeUndefined();
  });
});

it('an event that is delivered twice is answered once', async () => {
  await start({ keepingTakesMs: 300, timing: { ackTimeoutMs: 100, retryAfterMs: [0, 100] } });
  const { ts } = await journey.tell('What makes co-production last?');
  await eventually(() => journey.delivered.length > new Set(journey.delivered).size);
  // Whatever came of the second delivery would stand before the answer to what is said after it.
  await journey.goOn(ts, 'help');
  const answers = journey.thread(ts).filter(({ bot_id }) => bot_id !== undefined);
  expect(answers.map(({ text }) => /What you can do/.test(text))).toEqual([false, true]);
});

it('a thread is known after a restart', async () => {
  await start();
  const { ts, answer } = await journey.tell(SERVICE);
  await journey.goOn(ts, 'no, members do vote on the budget');
  await journey.restart();
  expect((await journey.goOn(ts, 'why?')).text).toContain('“members do vote on the budget”');
  expect((await journey.press(ts, answer, 'show_risks')).text).toContain('Risks and what helps');
});

const OLD = ['auth.test', 'chat.', 'conversations.', 'users.', 'views.', 'reactions.', 'apps.connections.open'];

it('a server that knows only the oldest methods gets the whole conversation', async () => {
  await start({
    intercept: (method) =>
      OLD.some((known) => method.startsWith(known)) ? undefined : { body: { ok: false, error: 'unknown_method' } },
  });
  const { ts, answer } = await journey.tell(SERVICE);
  expect(answer.text).toContain('Sources:');
  expect(journey.calls.some(({ method }) => method === 'reactions.add')).toBe(true);
  expect((await journey.goOn(ts, 'and the risks?')).text).toContain('Risks and what helps');
  expect((await journey.press(ts, answer, 'show_why')).text).toContain('Why it is placed like this');
  expect((await journey.goOn(ts, 'What makes co-production last?')).text).toContain('[1]');
  expect((await journey.goOn(ts, 'make a briefing')).text).toContain("I can't put a file here");
  amina().openApp('home');
  await eventually(() => amina().home());
  expect(journey.log.filter((line) => !line.startsWith('this server has no '))).toEqual([]);
});
