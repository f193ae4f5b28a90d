/** One framework's rules: their order, what is firm and what leans, the runner-up; risks and checklists likewise. */
import { describe, expect, it } from 'vitest';
import { Bibliography } from '../../src/decide/bibliography.ts';
import { checklistsOf } from '../../src/decide/checklists.ts';
import { FIRM, LEANS, placeIn, placeSet } from '../../src/decide/framework.ts';
import { risksIn } from '../../src/decide/risks.ts';
import { Checklist, type Condition, Framework, Risk } from '../../src/domain/codebook.ts';
import { factsOf } from './facts.ts';

const rule = (id: string, category: string, when: Condition) => ({
  id,
  category,
  when,
  reason: `${id}.`,
  cites: [`w#${id}`],
});
const category = (id: string) => ({ id, name: id, plain: id, cites: ['w#c'] });
const framework = (kind: 'one' | 'set') =>
  Framework.parse({
    id: 'f',
    name: 'F',
    question: '?',
    source: ['w'],
    kind,
    categories: ['high', 'middle', 'low'].map(category),
    rules: [
      rule('r1', 'high', { all: ['run'] }),
      rule('r2', 'middle', { any: ['sit', 'vote'] }),
      rule('r3', 'low', { none: ['run', 'sit'] }),
    ],
    contested: [{ when: 'paid', category: 'low', by: ['w'], why: 'Paid.', cites: ['w#p'] }],
    examples: [],
  });
const place = (strengths: Record<string, number>) => placeIn(framework('one'), factsOf(strengths), new Bibliography());

describe('a framework of which one category holds', () => {
  it('takes the first firm rule though a later one is stronger', () => {
    expect(place({ run: FIRM, vote: 0.95 })).toMatchObject({ category: 'high', rule: 'r1', status: 'placed' });
  });
  it('takes a firm rule before a leaning one that stands first', () => {
    expect(place({ run: 0.5, vote: 0.7 })).toMatchObject({ category: 'middle', status: 'placed', strength: 0.7 });
  });
  it('leans to the strongest where none is firm', () => {
    expect(place({ run: 0.5, sit: 0.55 })).toMatchObject({ category: 'middle', status: 'leaning', strength: 0.55 });
    expect(place({ run: 0.5, sit: 0.55 }).category).toBe('middle');
  });
  it('leans though firm, where only absence speaks for it', () => {
    expect(place({})).toMatchObject({ category: 'low', status: 'leaning', evidence: [], strength: 1 });
  });
  it('is unclear below the threshold', () => {
    const without = { ...framework('one'), rules: framework('one').rules.slice(0, 2) };
    const placed = placeIn(without, factsOf({ run: LEANS - 0.01 }), new Bibliography());
    expect(placed).toMatchObject({ category: null, status: 'unclear', rule: null, citations: [], runner_up: null });
  });
  it('names the runner-up of another category, with the margin', () => {
    expect(place({ run: 0.9, vote: 0.7 }).runner_up).toEqual({ category: 'middle', margin: 0.2 });
  });
  it('tells who would differ, but not where it is so placed', () => {
    expect(place({ run: 0.9, paid: 0.9 }).contested.map((c) => c.category)).toEqual(['low']);
    expect(place({ paid: 0.9 }).contested).toEqual([]);
    expect(place({ run: 0.9, paid: FIRM - 0.01 }).contested).toEqual([]);
  });
  it('shows the evidence in the order of the text, each place once', () => {
    expect(place({ vote: 0.7, sit: 0.9 }).evidence.map((e) => e.reading)).toEqual(['vote', 'sit']);
  });
});

describe('a framework of which several may hold', () => {
  const set = (strengths: Record<string, number>) => placeSet(framework('set'), factsOf(strengths), new Bibliography());
  it('takes every category, in the order of the file', () => {
    expect(set({ vote: 0.9, run: 0.9 }).categories).toEqual(['high', 'middle']);
  });
  it('leans where one of them leans', () => {
    expect(set({ vote: 0.9, run: 0.5, sit: 0.9 }).status).toBe('leaning');
  });
});

it('numbers works in the order of first use, each once', () => {
  const bibliography = new Bibliography();
  expect(bibliography.cite(['w#b', 'w#a'])).toEqual([1, 2]);
  expect(bibliography.cite(['w#c', 'w#a', 'w#a'])).toEqual([2, 3]);
  expect(bibliography.refs).toEqual(['w#b', 'w#a', 'w#c']);
});

describe('risks', () => {
  const risk = (id: string, more: object) =>
    Risk.parse({
      id,
      name: id,
      plain: id,
      why: 'Why.',
      cites: ['w#r'],
      mitigations: [],
      examples: [
        { text: 'x', raised: true },
        { text: 'y', raised: false },
      ],
      ...more,
    });
  const risks = [
    risk('plain', { when: 'a' }),
    risk('grave', { when: 'a', high: 'b', mitigations: [{ text: 'Do.', cites: ['w#m'] }] }),
    risk('slight', { when: 'a', low: 'c' }),
    risk('absent', { when: { none: ['a'] } }),
  ];
  const raised = (strengths: Record<string, number>) => risksIn(risks, factsOf(strengths), new Bibliography());
  it('are raised gravest first', () => {
    expect(raised({ a: 0.8, b: 0.8, c: 0.8 }).map((r) => [r.id, r.severity])).toEqual([
      ['grave', 'high'],
      ['plain', 'medium'],
      ['slight', 'low'],
    ]);
  });
  it('need words of the text: absence raises none', () => {
    expect(raised({})).toEqual([]);
  });
  it('say so where the works offer no remedy', () => {
    const [grave, plain] = raised({ a: 0.8, b: 0.8 });
    expect(plain?.why).toContain('no remedy');
    expect(grave?.why).toBe('Why.');
    expect(grave?.mitigations).toEqual([{ text: 'Do.', citations: [1] }]);
  });
});

it('a checklist item is met, not met, or unclear; met wins', () => {
  const list = Checklist.parse({
    id: 'l',
    name: 'L',
    cites: ['w#l'],
    items: [
      { id: 'i', text: 'I', met: 'a', notMet: 'b' },
      { id: 'j', text: 'J', met: 'c' },
    ],
  });
  const state = (strengths: Record<string, number>) => checklistsOf([list], factsOf(strengths)).l;
  expect(state({ a: FIRM })).toEqual({ i: 'met', j: 'unclear' });
  expect(state({ b: 0.9 })).toEqual({ i: 'not-met', j: 'unclear' });
  expect(state({ a: 0.9, b: 0.9 })?.i).toBe('met');
});
