/** Names, words and replies for tests of the renderers and of the Slack edge: plain data, no codebook. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Answer } from '../../../src/domain/answer.ts';
import { type Reply, ThreadKey } from '../../../src/domain/conversation.ts';
import type { Names } from '../../../src/domain/names.ts';
import { type Placement, ServicePlacement } from '../../../src/domain/placement.ts';
import type { Setting } from '../../../src/render/slack/setting.ts';
import { Words } from '../../../src/render/slack/words.ts';

export const words = Words.parse(parse(readFileSync('knowledge/words/en.yaml', 'utf8')));

const term = (name: string, plain = '') => ({ name, plain });
export const names: Names = {
  frameworks: {
    modes: {
      name: 'Three modes',
      question: 'How do users take part?',
      categories: {
        consumer: term('Consumer co-production', 'Users do their own part only.'),
        participative: term('Participative co-production', 'Users help to plan the service.'),
      },
    },
    quadrants: { name: 'Four quadrants', question: '', categories: { 'co-design': term('Co-design (quadrant II)') } },
  },
  definitions: { 'alford-2009': 'Alford (2009)' },
  risks: { 'hollow-promise': term('Hollow promise'), 'diy-regime': term('Do-it-yourself regime') },
  checklists: {
    sustainability: { name: 'Will it last?', items: { 'small-groups': 'Do people work in small groups?' } },
  },
  readings: {},
  works: {
    'pestoff-2015': {
      short: 'Pestoff 2015',
      title: 'Co-production as social innovation',
      url: 'https://doi.org/10.1/x',
    },
  },
};
export const setting: Setting = { names, words, thread: '1700000000.000100' };

export const DESCRIPTION = 'Parents sit on a monthly panel that plans the opening hours of the nursery.';

const unclear: Placement = {
  category: null,
  status: 'unclear',
  rule: null,
  reason: '',
  evidence: [],
  runner_up: null,
  contested: [],
  citations: [],
  strength: 0,
};
const evidenceIn = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return start < 0
    ? []
    : [{ start, end: start + quote.length, quote, reading: 'users-in-planning', by: 'cue' as const }];
};

/** A placement of a text, with its first words as evidence. */
export function placementOf(text = DESCRIPTION, over: Partial<ServicePlacement> = {}): ServicePlacement {
  const evidence = evidenceIn(text, text.slice(0, 30).trimEnd());
  const placed = {
    ...unclear,
    status: 'placed' as const,
    rule: 'users-plan',
    reason: 'Users help to plan it.',
    evidence,
  };
  return ServicePlacement.parse({
    text,
    version: '1.test',
    reach: 'service',
    reach_reason: 'The message tells what people do in one service.',
    tense: 'present',
    placements: {
      modes: {
        ...placed,
        category: 'participative',
        citations: [1],
        contested: [{ category: 'consumer', by: ['alford-2009'], why: 'The panel only advises.', citations: [2] }],
      },
      quadrants: { ...placed, status: 'leaning', category: 'co-design', present: ['co-design'] },
      value: { categories: [], status: 'unclear', reasons: [], evidence: [], citations: [] },
      ...Object.fromEntries(
        ['participation', 'phase', 'relation', 'duration', 'perspective', 'regime', 'voluntariness'].map((id) => [
          id,
          unclear,
        ]),
      ),
      definitions: { 'alford-2009': 'yes' },
    },
    definition_reasons: {
      'alford-2009': { rule: 'r1', reason: 'Those who contribute use it', evidence: [], citations: [2] },
    },
    services: [],
    checklists: { sustainability: { 'small-groups': 'unclear' } },
    risks: [
      {
        id: 'hollow-promise',
        severity: 'medium',
        why: 'Nothing came of it.',
        evidence,
        mitigations: [{ text: 'Say what changed.', citations: [2] }],
        citations: [2],
      },
      {
        id: 'diy-regime',
        severity: 'high',
        why: 'Work was moved to users.',
        evidence,
        mitigations: [],
        citations: [1],
      },
    ],
    questions: [
      {
        id: 'effect',
        text: 'What happens to what users say?',
        would_decide: ['modes'],
        options: [
          { id: 'changes', label: 'It has changed the service', leads_to: {} },
          { id: 'nothing', label: 'Nothing has changed so far', leads_to: {} },
        ],
      },
    ],
    corrections: [],
    moves: [
      { framework: 'modes', to: 'consumer', if: [{ reading: 'no-say', text: 'nobody outside the staff plans it' }] },
    ],
    citations: [citation(1), citation(2)],
    ...over,
  });
}

export const citation = (n: number, note = `Note ${n}.`) => ({
  n,
  source: 'pestoff-2015',
  locator: { section: 'Conceptual issues', paragraph: n, page: null },
  note,
  quote: `Verbatim words ${n}.`,
});

export const placementReply = (text?: string, over: Partial<ServicePlacement> = {}) =>
  ({ kind: 'placement', placement: placementOf(text, over), answers: {}, focus: 'all', changes: [] }) satisfies Reply;

export const answerOf = (over: Partial<Answer> = {}): Answer => ({
  question: 'What makes it last?',
  status: 'answered',
  answer: 'Small groups help [1]. Dialogue helps too [2].',
  citations: [citation(1), citation(2)],
  passages: [],
  nearest: [],
  writer: 'built-in',
  ...over,
});

export const key = (thread = '1.0') => ThreadKey.parse({ workspace: 'T0TANGOLOC', channel: 'C0GENERAL1', thread });
