/** A codebook small enough to see through: the engine is tested on it, so that no cue of the real one can break these tests. */
import { z } from 'zod';
import { type Codebook, Cue, Variable } from '../../src/domain/codebook.ts';

const cue = (id: string, reads: string, patterns: string[], more: object = {}) =>
  Cue.parse({ id, reads, patterns, examples: ['x'], ...more });

export const small: Codebook = {
  version: 'small',
  variables: z.array(Variable).parse([
    {
      id: 'say',
      name: 'Say',
      about: 'who decides',
      exclusive: true,
      values: [
        { id: 'users-vote', fact: 'users vote' },
        { id: 'no-say', fact: 'nobody asks users' },
      ],
    },
    { id: 'cost', name: 'Cost', about: 'fees', exclusive: false, values: [{ id: 'free', fact: 'it is free' }] },
  ]),
  words: { users: ['tenant', 'care home resident'] },
  cues: [
    cue('vote', 'users-vote', ['{users} * vote|votes|voted|decide'], { negated: 'no-say', unless: ['vote for mayor'] }),
    cue('fee', 'free', ['free_of charge', 'no fee'], { negated: 'keep' }),
    cue('kept', 'free', ['gratis'], { past: 'keep' }),
  ],
  frameworks: [],
  risks: [],
  checklists: [],
  learned: null,
  network: null,
  weighing: { network: 0.5, fact: 0.5, agree: [], sets: { value: 0.4, present: 0.4, risk: 0.36 } },
};
