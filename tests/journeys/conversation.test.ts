/** One thread after another, as a person would have them: help, a description, follow-ups, questions, what isn't covered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/workspace/records.ts';
import { eventually } from '../workspace/with-workspace.ts';
import { buttonsOf, GENERAL, type Journey, SERVICE, startJourney } from './whole-tango.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.close());

const placed = () => journey.tango.advisor.place(SERVICE);
const nameOf = (framework: string, category: string | null) =>
  journey.tango.names.frameworks[framework]?.categories[category ?? '']?.name ?? 'no such category';
const marksIn = (text: string) => [...new Set(text.match(/\[\d+\]/g))];

describe('a first message', () => {
  it('is answered with what Tango can do', async () => {
    const { answer } = await journey.tell('hello');
    expect(answer.text).toContain('What you can do with Tango');
    expect(answer.text).toContain('/tango place');
  });

  it('is answered in a direct message too, in a thread of its own', async () => {
    const amina = journey.person('amina');
    const { ts } = amina.say({ channel: amina.direct, text: SERVICE });
    const card = await eventually(() => amina.thread(amina.direct, ts)[1], 15_000);
    expect(card.text).toContain(nameOf('modes', placed().placements.modes.category));
    expect(amina.messages(GENERAL).some((message) => message.text.includes(SERVICE))).toBe(false);
  });
});

describe('a description', () => {
  let ts: string;
  let card: Message;
  beforeAll(async () => {
    const told = await journey.tell(SERVICE);
    ({ ts, answer: card } = told);
  });

  it('is placed as the rules place it, beside the words that show it', () => {
    const { modes, quadrants } = placed().placements;
    expect(card.text).toContain(nameOf('modes', modes.category));
    expect(card.text).toContain(nameOf('quadrants', quadrants.category));
    const quotes = [...card.text.matchAll(/“([^”…]+)”/g)].map(([, words = '']) => words);
    expect(quotes.filter((words) => SERVICE.includes(words)).length).toBeGreaterThanOrEqual(2);
  });

  it('shows a source for every mark', () => {
    const [body = '', sources = ''] = card.text.split('Sources:');
    expect(marksIn(body).length).toBeGreaterThan(2);
    expect(marksIn(sources).toSorted()).toEqual(marksIn(body).toSorted());
    expect(JSON.stringify(card.blocks)).toMatch(/<https:\/\/(doi\.org|[a-z.]+\/)[^|]+\|Osborne/);
  });

  it('comes after a sign that Tango is at work', () => {
    const order = journey.calls.map(({ method }) => method);
    const sign = order.indexOf('assistant.threads.setStatus');
    expect(sign).toBeGreaterThanOrEqual(0);
    expect(sign).toBeLessThan(order.indexOf('chat.postMessage'));
  });

  it('asks one question on the card and the others on demand', async () => {
    const { questions } = placed();
    expect(questions.length).toBeGreaterThan(1);
    const [first, second] = questions.map(({ text }) => text);
    expect(card.text).toContain(first);
    expect(card.text).not.toContain(second);
    expect((await journey.press(ts, card, 'show_questions')).text).toContain(second);
  });

  it('goes on: "and the risks?" tells each with what helps', async () => {
    const { risks } = placed();
    expect(risks.length).toBeGreaterThan(0);
    const answer = await journey.goOn(ts, 'and the risks?');
    for (const { id, mitigations } of risks) {
      expect(answer.text).toContain(journey.tango.names.risks[id]?.name);
      for (const { text } of mitigations) expect(answer.text).toContain(text);
    }
  });

  it('goes on: "what if members could vote?" tells what would change, and changes nothing', async () => {
    const answer = await journey.goOn(ts, 'what if members could vote?');
    expect(answer.text).toMatch(/^If that were so, this would change:\n• .+: from .+ to .+/);
    expect(answer.text).not.toMatch(/This (?:looks like|leans towards)/);
    const risks = await journey.goOn(ts, 'and the risks?');
    for (const { id } of placed().risks) expect(risks.text).toContain(journey.tango.names.risks[id]?.name);
  });

  it('goes on: "no, members do vote on the budget" places it anew, by those words', async () => {
    const answer = await journey.goOn(ts, 'no, members do vote on the budget');
    expect(answer.text).toMatch(/^What changed\n• .+: from .+ to .+/);
    expect(answer.text).toContain('“members do vote on the budget”');
    const why = await journey.goOn(ts, 'why?');
    expect(why.text).toContain('Why it is placed like this');
    expect(why.text).toContain('“members do vote on the budget”');
  });

  it('understands "why?" also after a question was put in between', async () => {
    await journey.goOn(ts, 'What makes co-production last?');
    expect((await journey.goOn(ts, 'why?')).text).toContain('Why it is placed like this');
  });

  it('takes a pressed answer as a fact, in the words on the button', async () => {
    const told = await journey.tell(SERVICE);
    const [question] = placed().questions;
    const changing = question?.options.find(({ leads_to }) => Object.keys(leads_to).length > 0) ?? question?.options[0];
    const answer = await journey.press(
      told.ts,
      told.answer,
      `answer_question:${question?.id ?? ''}:${changing?.id ?? ''}`,
    );
    expect(answer.text).toMatch(/^(?:What changed\n•|Thank you\. That changes no placement\.)/);
    expect(answer.text).not.toContain(question?.text);
    const again = journey.tango.advisor.place(SERVICE, { [question?.id ?? '']: changing?.id ?? '' });
    expect(answer.text).toContain(nameOf('modes', again.placements.modes.category));
    // The words by which a placement stands are the description's or the button's, not the nearest that were at hand.
    const quotes = [...answer.text.matchAll(/(?:sure|leaning): “([^”…]+)…?”/g)].map(([, words = '']) => words);
    expect(quotes.every((words) => SERVICE.includes(words) || changing?.label.startsWith(words))).toBe(true);
  });
});

describe('a question', () => {
  it('is answered with passages that can be opened', async () => {
    const { ts, answer } = await journey.tell('What makes co-production last?');
    const [said = '', sources = ''] = answer.text.split('\nSources\n');
    expect(marksIn(said).length).toBeGreaterThan(0);
    expect(marksIn(sources)).toEqual(expect.arrayContaining(marksIn(said)));
    const { action, block } = buttonsOf(answer).find((one) => one.action.startsWith('show_passage')) ?? {};
    await journey.person('amina').press({ channel: GENERAL, ts: answer.ts }, block ?? '', action ?? '');
    const modal = await eventually(() => journey.person('amina').modals().at(-1));
    expect(JSON.stringify(modal)).toContain('In our own words');
    const more = await journey.press(ts, answer, 'say_more');
    expect(more.text).toContain('More on this');
  });

  it('that the papers do not answer gets no answer and no source', async () => {
    const { answer } = await journey.tell('What is the boiling point of ethanol?');
    expect(answer.text).toContain('do not answer this');
    expect(answer.text).not.toMatch(/\[\d|°|78|\d{4}/);
    expect(buttonsOf(answer).some(({ action }) => action.startsWith('show_passage'))).toBe(false);
    expect(answer.text.split('Near it').length).toBeLessThanOrEqual(2);
  });

  it.each(['why?', 'and the risks?'])('of a service that nobody told (%s) asks for the service', async (text) => {
    expect((await journey.tell(text)).answer.text).toContain('Tell Tango about a service first');
  });
});

it('left nothing in the log: no failure, nobody’s words', () => {
  expect(journey.log).toEqual([]);
});
