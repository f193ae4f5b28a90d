/** A concept asked for by its own name is answered by its definitions; anything more is a question like others. */
import { describe, expect, it } from 'vitest';
import { conceptAsked, definingNotes } from '../../src/explain/definition.ts';
import { tango } from '../shipped.ts';

const { library } = tango(null);
const { concepts } = library;

describe('conceptAsked', () => {
  it.each([
    ['What is co-design?', 'co-design'],
    ["ok so what's a glass ceiling then?", 'glass-ceiling'],
    ['What does coproduction mean?', 'co-production'],
    ['define co innovation', 'co-innovation'],
    ['What is the meaning of value co-creation?', 'value-co-creation'],
    ['What is experience-based co-design?', undefined],
    ['What is the difference between co-design and co-innovation?', undefined],
    ['Is co-design good?', undefined],
  ])('%s', (question, id) => expect(conceptAsked(question, concepts)?.id).toBe(id));
});

describe('definingNotes', () => {
  it('gives definitions of every work that has one, no more than two of each', () => {
    const concept = conceptAsked('What is co-production?', concepts);
    const defining = concept ? definingNotes(concept, library) : [];
    expect(new Set(defining.map((n) => n.source)).size).toBeGreaterThan(1);
    expect(defining.every((n) => n.type === 'definition')).toBe(true);
  });
});
