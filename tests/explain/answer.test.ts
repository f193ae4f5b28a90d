/** From a question to an answer: marks resolve, few citations, lists complete, nothing made up where nothing is covered. */
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/answer.ts';
import { compose } from '../../src/explain/explain.ts';
import { kindOf } from '../../src/explain/kind.ts';
import { hasSources, tango } from '../shipped.ts';

const assemblies = [
  { with: 'notes only', ...tango(null) },
  ...(hasSources ? [{ with: 'full texts', ...tango() }] : []),
];
const COVERED = [
  'What is co-production?',
  'How does Alford differ from Bovaird?',
  'Name the seven issues that need more work.',
  'What are the four quadrants?',
  'What are the risks of co-production?',
  'Who called it the moment of truth?',
  'How can co-production be made sustainable?',
  'Give an example of Quadrant III.',
];
const NOT_COVERED = [
  'What is the capital of Mongolia?',
  'How do I bake sourdough bread?',
  'What did Keynes write on unemployment in 1936?',
  'Which blockchain is the fastest?',
];

describe.each(assemblies)('answers, $with', ({ advisor, library }) => {
  it.each(COVERED)('%s', async (question) => {
    const answer = await advisor.ask(question);
    expect(answer.status).not.toBe('not-covered');
    const numbers = answer.citations.map((c) => c.n);
    const marks = [...answer.answer.matchAll(/\[(\d+)\]/g)].map((m) => Number(m[1]));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.length).toBeLessThanOrEqual(8);
    expect([...new Set(marks)].toSorted((a, b) => a - b)).toEqual(numbers);
    expect(answer.answer).not.toMatch(/undefined|\[0\]/);
  });

  it.each(NOT_COVERED)('not covered: %s', async (question) => {
    const answer = await advisor.ask(question);
    expect(answer).toMatchObject({ status: 'not-covered', citations: [] });
    expect(answer.answer).not.toMatch(/\[\d+\]/);
    expect(answer.answer.length).toBeGreaterThan(20);
  });

  it.each([
    ['What are the four quadrants?', 'four-quadrants'],
    ['List the four types of value.', 'four-value-types'],
    ['What are the three perspectives of the UNSW overview?', 'unsw-three-perspectives'],
    ['Which seven issues need further work?', 'seven-issues'],
  ])('the list is complete: %s', async (question, set) => {
    const { citations } = await advisor.ask(question);
    const items = library.notes.filter((n) => n.set === set && n.item !== 0);
    const cited = new Set(citations.map((c) => c.note));
    expect(items.filter((n) => !cited.has(n.text)).map((n) => n.ref)).toEqual([]);
  });
});

describe('compose', () => {
  const { library } = tango(null);
  const refs = library.notes.slice(0, 12).map((n) => n.ref);
  const draft = (claims: Draft['claims'], more: Partial<Draft> = {}): Draft => ({
    status: 'answered',
    claims,
    details: [],
    nearest: [],
    writer: 'built-in',
    ...more,
  });
  const composed = (d: Draft) => compose('?', d, [], library);

  it('puts the marks before the stop and counts a note once', () => {
    const [a = '', b = ''] = refs;
    const { answer, citations } = composed(
      draft([
        { text: 'One.', support: [a, b] },
        { text: 'Two!', support: [b] },
        { text: 'Three', support: [a] },
      ]),
    );
    expect(answer).toBe('One [1][2]. Two [2]! Three [1].');
    expect(citations).toHaveLength(2);
  });

  it('cites eight at most and shows no sentence beyond', () => {
    const { answer, citations } = composed(draft(refs.map((r, i) => ({ text: `Point ${i}.`, support: [r] }))));
    expect(citations).toHaveLength(8);
    expect(answer).toContain('Point 7 [8].');
    expect(answer).not.toContain('Point 8');
  });

  it('names what is missing', () => {
    const answer = composed(
      draft([{ text: 'One.', support: refs.slice(0, 1) }], { status: 'partly', missing: 'Nothing on costs.' }),
    );
    expect(answer).toMatchObject({ status: 'partly', answer: 'One [1].\n\nNothing on costs.' });
  });

  it('a draft without a claim is not covered, with what is near', () => {
    const answer = composed(draft([], { nearest: ['trust', 'voice'] }));
    expect(answer).toMatchObject({ status: 'not-covered', citations: [] });
    expect(answer.answer).toContain('trust; voice');
  });
});

describe('the kind of a question', () => {
  const { questions } = tango(null).knowledge;
  it.each([
    ['What is co-production?', 'definition'],
    ['How do Alford and Bovaird differ?', 'difference'],
    ['What are the criteria?', 'list'],
    ['Who coined the term?', 'who-said'],
    ['Give me an example of it', 'example'],
    ['What could go wrong?', 'risk'],
    ['How can we keep users engaged?', 'how-to'],
    ['Why do people withdraw?', 'why'],
    ['Do the papers disagree on volunteers?', 'disagreement'],
    ['Trust', 'other'],
  ])('%s → %s', (question, kind) => expect(kindOf(question, questions)).toBe(kind));
});
