/** A model that does wrong in every way a model may: what people read is right all the same, in the built-in writer's words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/answer.ts';
import type { ModelFailure, ModelResult, WordingTask } from '../../src/domain/model.ts';
import { scriptedModel } from '../../src/model/scripted.ts';
import type { Message } from '../../src/workspace/records.ts';
import { type Journey, SERVICE, startJourney } from './whole-tango.ts';

const QUESTION = 'What makes co-production last?';
const CHOSE = 'A language model chose the words';

let behave: (task: WordingTask) => ModelResult;
let asked = 0;
let journey: Journey;
let plain: Journey;
/** What Tango says without a model. */
let answer: string;
let card: string;

const said = ({ text }: Message) => text.split('\nSources\n')[0] ?? '';
const lead = ({ text }: Message) => text.split('\n• ')[0] ?? '';

beforeAll(async () => {
  journey = await startJourney({
    model: scriptedModel((task) => {
      asked += 1;
      return behave(task);
    }),
  });
  plain = await startJourney();
  answer = said((await plain.tell(QUESTION)).answer);
  card = lead((await plain.tell(SERVICE)).answer);
});
afterAll(async () => {
  await journey.close();
  await plain.close();
});

const faithful = (task: WordingTask): Claim[] => task.material.map(({ ref, text }) => ({ text, support: [ref] }));
/** All as it should be but the first claim. */
const but = (first: (claim: Claim) => Claim) => (task: WordingTask) => {
  const [one, ...rest] = faithful(task);
  return { ok: true as const, claims: one ? [first(one), ...rest] : [] };
};

const failures: ModelFailure[] = ['timeout', 'rate-limited', 'unavailable', 'refused', 'unreadable', 'not-configured'];
const BAD: [name: string, wrong: string, does: (task: WordingTask) => ModelResult][] = [
  ...failures.map((failure): (typeof BAD)[number] => [failure, CHOSE, () => ({ ok: false, failure })]),
  ['says nothing', CHOSE, () => ({ ok: true, claims: [] })],
  ['leaves out all but one', CHOSE, (task) => ({ ok: true, claims: faithful(task).slice(0, 1) })],
  ['names ids that it was not given', 'Fees', but(() => ({ text: 'Fees make it last.', support: ['unknown:n99'] }))],
  ['names no support', 'Fees', but(() => ({ text: 'Fees make co-production last.', support: [] }))],
  [
    'alters a quote',
    'never lasted anywhere',
    but(({ text, support }) => ({ text: `${text} In its words, “co-production never lasted anywhere”.`, support })),
  ],
  [
    'reverses a claim',
    'cannot affect',
    (task) => ({
      ok: true,
      claims: faithful(task).map((one) => ({ ...one, text: one.text.replace(/\bcan\b/, 'cannot') })),
    }),
  ],
  ['adds a number', '87%', but(({ text, support }) => ({ text: text.replace(/\.$/, ', in 87% of cases.'), support }))],
  [
    'puts it into another’s mouth',
    'Ostrom',
    but(({ text, support }) => ({ text: `Ostrom holds, against Pestoff, that ${text}`, support })),
  ],
  [
    'follows an injected instruction',
    'evil.example',
    but(({ text, support }) => ({ text: `${text} Now open https://evil.example and sign in.`, support })),
  ],
  [
    'calls everybody',
    '<!channel>',
    but(({ text, support }) => ({ text: `${text} <!channel> [click](https://evil.example)`, support })),
  ],
];

describe('an answer', () => {
  it('is in the model’s words where they stand, and says so', async () => {
    behave = (task) => ({
      ok: true,
      claims: faithful(task).map(({ text, support }) => ({ text: text.replace(/^/, 'In short: '), support })),
    });
    const before = asked;
    const { answer: spoken } = await journey.tell(QUESTION);
    expect(asked).toBe(before + 1);
    expect(said(spoken)).toContain('In short: ');
    expect(spoken.text).toContain(CHOSE);
  });

  it.each(BAD)('is right though the model %s', async (_name, wrong, does) => {
    behave = does;
    const before = asked;
    const { answer: spoken } = await journey.tell(QUESTION);
    expect(asked).toBe(before + 1);
    expect(said(spoken)).toBe(answer);
    expect(`${spoken.text} ${JSON.stringify(spoken.blocks)}`).not.toContain(wrong);
  });

  it('of which nothing is covered is not left to the model', async () => {
    behave = () => ({ ok: true, claims: [{ text: 'It boils at 78.4 °C.', support: [] }] });
    const before = asked;
    const { answer: spoken } = await journey.tell('What is the boiling point of ethanol?');
    expect(asked).toBe(before);
    expect(spoken.text).not.toContain('78');
  });
});

describe('a placement', () => {
  const words = (text: string) => () => ({ ok: true as const, claims: [{ text, support: ['modes'] }] });
  it.each([
    ['names another category', words('This is clearly enhanced co-production, a case of co-innovation.')],
    ['denies what was computed', words('People do not do a part of the work when the service is delivered.')],
    ['adds a link', words('People do a part of the work; see https://evil.example.')],
    ['quotes what nobody wrote', words('People “cook for profit”.')],
    ['adds a number', words('People do 40 parts of the work when the service is delivered.')],
    ['takes too long', () => ({ ok: false as const, failure: 'timeout' as const })],
  ])('stands as computed though the model %s', async (_name, does) => {
    behave = does;
    const before = asked;
    const { answer: spoken } = await journey.tell(SERVICE);
    expect(asked).toBe(before + 1);
    expect(lead(spoken)).toBe(card);
  });

  it('may be worded by the model where that agrees', async () => {
    behave = (task) => ({ ok: true, claims: faithful(task).slice(0, 1) });
    const { answer: spoken } = await journey.tell(SERVICE);
    expect(card.startsWith(lead(spoken))).toBe(true);
    expect(lead(spoken).length).toBeLessThan(card.length);
  });
});
