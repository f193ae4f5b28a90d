/** The interview: the option that its announced consequences bring nearest to the annotators, or none. */
import { expect, it } from 'vitest';
import { answersOf, countsOf, gainOf, interview, MOST_ASKED } from '../../evals/metrics/interview.ts';
import type { OpenQuestion } from '../../src/domain/placement.ts';
import { caseOf } from './cases.ts';

const question = (id: string, ...leads: Record<string, unknown>[]): OpenQuestion => ({
  id,
  text: '?',
  would_decide: ['modes'],
  options: leads.map((leads_to, i) => ({ id: `${id}-${i}`, label: 'x', leads_to })),
});
const say = question('say', { modes: 'participative' }, { modes: 'enhanced' });

it('takes the option that agrees with most annotators', () => {
  const c = caseOf('a', { questions: [say] }, ['enhanced', 'enhanced', 'participative']);
  expect(answersOf(c)).toEqual({ say: 'say-1' });
});

it('leaves open what would bring it no nearer', () => {
  const c = caseOf('a', { questions: [say], category: 'consumer' }, ['consumer', 'enhanced']);
  expect(answersOf(c)).toEqual({});
});

it('counts gains and losses over all that an option would change, sets by their overlap', () => {
  const c = caseOf('a', { category: 'consumer', value: ['capacity'] }, [
    { modes: 'enhanced', value: ['capacity', 'well-being'] },
  ]);
  const gain = (leads_to: Record<string, unknown>) => gainOf({ id: 'o', label: 'x', leads_to }, c);
  expect(gain({ modes: 'enhanced' })).toBe(1);
  expect(gain({ modes: 'enhanced', value: ['individual-need'] })).toBeCloseTo(1 - 2 / 3);
  expect(gain({ value: ['capacity', 'well-being'] })).toBeCloseTo(1 / 3);
  expect(gain({ modes: null })).toBe(0);
  expect(gain({ 'no such framework': 'x' })).toBe(0);
});

it('an announced null is agreement where the annotators found it unclear', () => {
  const c = caseOf('a', { category: 'consumer' }, ['unclear']);
  expect(gainOf({ id: 'o', label: 'x', leads_to: { modes: null } }, c)).toBe(1);
});

it('asks three at most and places with the answers', () => {
  const questions = ['p', 'q', 'r', 's'].map((id) => question(id, { modes: 'participative' }, { modes: 'enhanced' }));
  const c = caseOf('a', { questions }, ['enhanced']);
  const seen: unknown[] = [];
  const { asked, answers, after } = interview(c, (text, given) => {
    seen.push([text, given]);
    return caseOf('a', { category: 'enhanced' }, []).placement;
  });
  expect(asked).toBe(MOST_ASKED);
  expect(answers).toEqual({ p: 'p-1', q: 'q-1', r: 'r-1' });
  expect(seen).toEqual([[c.text, answers]]);
  expect(after).toMatchObject({
    id: 'a',
    labels: c.labels,
    placement: { placements: { modes: { category: 'enhanced' } } },
  });
  expect(countsOf([{ asked, answers, after }])).toEqual({ asked: 3, answered: 3 });
});
