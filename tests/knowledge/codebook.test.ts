/** Every example in the codebook is a test: cues read what they say, rules place what they say, risks are raised where they say. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/decide.ts';
import { definitionId, isDefinition } from '../../src/decide/outcome.ts';
import { loadKnowledge } from '../../src/load/knowledge.ts';
import { read } from '../../src/read/read.ts';

const { codebook } = loadKnowledge();
const decided = (text: string) => decide(read(text, codebook), {}, codebook);
const CODEBOOK = {
  modes: ['consumer', 'participative', 'enhanced'],
  quadrants: ['co-production', 'co-design', 'co-construction', 'co-innovation'],
  value: ['individual-need', 'community-need', 'well-being', 'capacity'],
  participation: ['individual', 'collective', 'mixed'],
  phase: ['design', 'delivery', 'both'],
  relation: ['complementary', 'supplementary', 'interdependent'],
  duration: ['ad-hoc', 'enduring'],
  perspective: ['public-administration', 'service-management', 'service-system'],
  regime: ['traditional-public-administration', 'new-public-management', 'new-public-governance'],
  voluntariness: ['voluntary', 'involuntary', 'unaware', 'coerced'],
};

describe('the codebook has every category, neither more nor fewer', () => {
  it.each(Object.entries(CODEBOOK))('%s', (id, categories) => {
    const framework = codebook.frameworks.find((f) => f.id === id);
    expect(framework?.categories.map((c) => c.id).toSorted()).toEqual(categories.toSorted());
  });

  it('has the four definitions, the sixteen risks and the three checklists', () => {
    expect(
      codebook.frameworks
        .filter((f) => isDefinition(f.id))
        .map((f) => definitionId(f.id))
        .toSorted(),
    ).toEqual(['alford-2009', 'bovaird-2007', 'osborne-2016', 'parks-1981']);
    expect(codebook.risks).toHaveLength(16);
    expect(codebook.checklists.map((c) => c.items.length).toSorted()).toEqual([4, 5, 8]);
  });
});

describe.each(codebook.frameworks)('framework $id', (framework) => {
  it('has two examples or more of every category', () => {
    const count = (id: string) => framework.examples.filter((e) => e.category === id).length;
    expect(framework.categories.filter((c) => count(c.id) < 2).map((c) => c.id)).toEqual([]);
  });

  it('can reach every category by a rule', () => {
    const reached = new Set(framework.rules.map((r) => r.category));
    expect(framework.categories.filter((c) => !reached.has(c.id))).toEqual([]);
  });

  it.each(framework.examples)('$category: $text', ({ text, category }) => {
    const { placements } = decided(text);
    if (framework.kind === 'set') {
      if (category === null) expect(placements.value.categories).toEqual([]);
      else expect(placements.value.categories).toContain(category);
      return;
    }
    const found = isDefinition(framework.id)
      ? placements.definitions[definitionId(framework.id)]
      : (placements[framework.id as 'modes'].category ?? null);
    expect(found).toBe(isDefinition(framework.id) ? (category ?? 'unclear') : category);
  });
});

describe.each(codebook.risks)('risk $id', (risk) => {
  it.each(risk.examples)('raised $raised: $text', ({ text, raised }) => {
    const ids = decided(text).risks.map((r) => r.id);
    expect(ids.includes(risk.id)).toBe(raised);
  });
});

describe.each(codebook.cues)('cue $id', (cue) => {
  // Alone: another cue may well read the same sentence.
  const alone = { ...codebook, cues: [cue], learned: null, network: null };
  const readIds = (text: string): string[] => read(text, alone).readings.map((r) => r.reading);
  it.each(cue.examples)('reads: %s', (text) => {
    expect(readIds(text)).toContain(cue.reads);
  });
  it.each(cue.counter)('does not read: %s', (text) => {
    expect(readIds(text)).not.toContain(cue.reads);
  });
});
