/** A placement and answers made by hand after the contract, with words that would be mark-up if anybody let them. */
import type { Answer } from '../../../src/domain/answer.ts';
import type { Citation } from '../../../src/domain/citation.ts';
import type { Names } from '../../../src/domain/names.ts';
import { type Placement, ServicePlacement } from '../../../src/domain/placement.ts';
import { Work } from '../../../src/domain/work.ts';

export const HOSTILE = `<script>alert("x")</script> **not bold** [click](http://evil.example) | pipe \u0007\u202E & 'quotes'`;

const TEXT = `Our day centre has a members' panel that plans activities. Because of cuts, families now do the cooking. ${HOSTILE}`;

const evidence = (quote: string, reading: string) => {
  const start = TEXT.indexOf(quote);
  return { start, end: start + quote.length, quote, reading, by: 'cue' as const };
};

const placed = (category: string | null, reason: string, over: Partial<Placement> = {}): Placement => ({
  category,
  status: category ? 'placed' : 'unclear',
  rule: category && `rule-${category}`,
  reason,
  evidence: [],
  runner_up: null,
  contested: [],
  citations: [],
  strength: category ? 0.8 : 0,
  ...over,
});

const cited = (
  n: number,
  source: string,
  section: string,
  paragraph: number,
  note: string,
  quote?: string,
): Citation => ({
  n,
  source,
  locator: { section, paragraph, page: null },
  note,
  ...(quote ? { quote } : {}),
});

export const placement = ServicePlacement.parse({
  text: TEXT,
  version: '1.abc',
  reach: 'service',
  reach_reason: 'The message is about one service.',
  tense: 'present',
  placements: {
    modes: placed('participative', 'Users take part in planning the service beyond their own case.', {
      evidence: [evidence("a members' panel that plans activities", 'users-in-planning')],
      citations: [2],
    }),
    quadrants: {
      ...placed('co-design', 'Users help to improve an existing service of their own will.', {
        status: 'leaning',
        runner_up: { category: 'co-production', margin: 0.1 },
        evidence: [evidence("members' panel", 'standing-panel')],
        citations: [1],
      }),
      present: ['co-production', 'co-design'],
    },
    value: {
      categories: ['individual-need', 'well-being'],
      status: 'placed',
      reasons: [
        { category: 'individual-need', rule: 'v1', reason: 'A need of older people is met.' },
        { category: 'well-being', rule: 'v3', reason: 'People feel less alone.' },
      ],
      evidence: [evidence('day centre', 'need')],
      citations: [1],
    },
    participation: placed('collective', 'People act organised with others.', {
      evidence: [evidence("members' panel", 'panel')],
      citations: [3],
    }),
    phase: placed('both', 'People plan and do.', { citations: [3] }),
    relation: placed('supplementary', 'Families do what staff would otherwise do.', {
      evidence: [evidence('families now do the cooking', 'replace-staff')],
      citations: [4],
      contested: [
        {
          category: 'complementary',
          by: ['pestoff-2015'],
          why: 'Cooking may be a side task beside the staff’s core work',
          citations: [4],
        },
      ],
    }),
    duration: placed('enduring', 'The panel is a standing body.', { citations: [3] }),
    perspective: placed(null, 'The text gives no ground for this.'),
    regime: placed(null, 'The text gives no ground for this.'),
    voluntariness: placed('voluntary', 'People take part of their own will.', { citations: [1] }),
    definitions: { 'parks-1981': 'yes', 'bovaird-2007': 'no', 'alford-2009': 'unclear', 'osborne-2016': 'yes' },
  },
  definition_reasons: {
    'parks-1981': {
      rule: 'r1',
      reason: 'Citizens put in voluntary effort.',
      evidence: [evidence('families now do the cooking', 'effort')],
      citations: [5],
    },
    'bovaird-2007': {
      rule: 'r1',
      reason: 'The contribution of users is not shown to be substantial.',
      evidence: [],
      citations: [5],
    },
    'alford-2009': {
      rule: 'r1',
      reason: 'The text does not say whether families use the centre.',
      evidence: [],
      citations: [5],
    },
    'osborne-2016': { rule: 'r1', reason: 'Users take part in design.', evidence: [], citations: [1] },
  },
  services: [],
  checklists: {
    sustainability: { 'users-organised': 'met', 'complementary-labour': 'not-met', 'small-groups': 'unclear' },
  },
  risks: [
    {
      id: 'diy-regime',
      severity: 'high',
      why: 'Work moves to families because of cuts, without more say.',
      evidence: [evidence('Because of cuts', 'cuts'), evidence('families now do the cooking', 'replace-staff')],
      mitigations: [
        { text: 'Give those who take on work matching rights and influence.', citations: [6] },
        { text: 'Keep the core tasks with staff and ask families for side tasks only.', citations: [4] },
      ],
      citations: [6],
    },
    {
      id: 'unequal-capacity',
      severity: 'medium',
      why: 'Some members can’t take part. The works offer no remedy for it.',
      evidence: [evidence(HOSTILE, 'hostile')],
      mitigations: [],
      citations: [2],
    },
  ],
  questions: [
    {
      id: 'decides',
      text: 'Who decides in the end?',
      would_decide: ['modes', 'parks-1981', 'risks'],
      options: [
        {
          id: 'members',
          label: 'Members vote on the budget',
          leads_to: { modes: 'enhanced', 'bovaird-2007': 'yes', present: ['co-production', 'co-innovation'] },
        },
        { id: 'director', label: 'The director', leads_to: { risks: ['diy-regime', 'hollow-promise'] } },
      ],
    },
  ],
  corrections: [],
  moves: [{ framework: 'modes', to: 'enhanced', if: [{ reading: 'users-run', text: 'members run the centre' }] }],
  citations: [
    cited(
      1,
      'osborne-radnor-strokosch-2016',
      'Conceptualising co-production',
      12,
      'Quadrant II is about improving existing services.',
      'Quadrant II comprises …',
    ),
    cited(
      2,
      'osborne-strokosch-2013',
      'Participative co-production',
      1,
      'Participative co-production improves planning.',
    ),
    cited(3, 'pestoff-2015', 'Individual acts, collective action', 3, 'Collective action is organised with others.'),
    cited(
      4,
      'pestoff-2015',
      'Relations between staff and clients',
      3,
      'In a complementary relation staff keep the core.',
    ),
    cited(5, 'pestoff-2015', 'Definitions of co-production', 2, 'Parks and others name citizens’ voluntary effort.'),
    cited(
      6,
      'pestoff-2015',
      'Conclusions and recommendations',
      4,
      'Work without rights leads to a do-it-yourself regime.',
    ),
  ],
});

export const answer: Answer = {
  question: 'What makes it last?',
  status: 'partly',
  answer:
    'Pestoff finds that **small groups** help [1]. Parks et al. say otherwise [2].\n- Dialogue with staff helps [2][1].\n- See [this](http://evil.example).\n\nCosts are not covered.',
  citations: [
    cited(1, 'pestoff-2015', 'Making co-production more sustainable', 9, 'Small groups help.'),
    // The same place as the placement's number 5.
    cited(2, 'pestoff-2015', 'Definitions of co-production', 2, 'Another note of the same paragraph.'),
  ],
  passages: [],
  nearest: ['dialogue'],
  writer: 'built-in',
};

export const notCovered: Answer = {
  ...answer,
  question: 'What does it cost?',
  status: 'not-covered',
  answer: 'The papers do not say.',
  citations: [],
  nearest: [],
};

const term = (name: string, plain = '') => ({ name, plain });

export const names: Names = {
  frameworks: {
    modes: {
      name: 'Three modes',
      question: 'How far does users’ part reach?',
      categories: {
        consumer: term('Consumer co-production', 'Users do their own part.'),
        participative: term('Participative co-production', 'Users help to plan the service.'),
        enhanced: term('Enhanced co-production', 'Users make a new form of service.'),
      },
    },
    quadrants: {
      name: 'Four quadrants',
      question: 'One service or a system, unavoidable or chosen?',
      categories: {
        'co-production': term('Co-production', 'The part in using a service that nobody can avoid.'),
        'co-design': term('Co-design', 'Users choose to help to improve an existing service.'),
        'co-construction': term('Co-construction', 'Services and the rest of a life shape each other.'),
        'co-innovation': term('Co-innovation', 'Users join in creating a new form of service.'),
      },
    },
    relation: {
      name: 'Users’ work and staff’s work',
      question: '',
      categories: { supplementary: term('Supplementary'), complementary: term('Complementary') },
    },
  },
  definitions: { 'parks-1981': 'Parks and others (1981)', 'bovaird-2007': 'Bovaird (2007)' },
  risks: {
    'diy-regime': term('Do-it-yourself regime', 'Work moves to users without rights.'),
    'hollow-promise': term('Hollow promise'),
  },
  checklists: { sustainability: { name: 'Will it last?', items: { 'users-organised': 'Are the users organised?' } } },
  readings: {},
  works: {},
};

export const works = [
  {
    id: 'osborne-strokosch-2013',
    type: 'article-journal',
    title: 'It takes two to tango? Understanding the co-production of public services',
    'title-short': 'It takes two to tango?',
    author: [
      { family: 'Osborne', given: 'Stephen P.' },
      { family: 'Strokosch', given: 'Kirsty' },
    ],
    issued: { 'date-parts': [[2013]] },
    'container-title': 'British Journal of Management',
    volume: '24',
    page: 'S31–S47',
    DOI: '10.1111/1467-8551.12010',
  },
  {
    id: 'pestoff-2015',
    type: 'article-journal',
    title: 'Co-production as social and governance innovation in public services',
    author: [{ family: 'Pestoff', given: 'Victor' }],
    issued: { 'date-parts': [[2015]] },
    'container-title': 'Polityka Społeczna',
    volume: '11',
    issue: '1',
    page: '2–8',
    URN: 'urn:nbn:se:esh:diva-5483',
    URL: 'http://urn.kb.se/resolve?urn=urn:nbn:se:esh:diva-5483',
  },
  {
    id: 'osborne-radnor-strokosch-2016',
    type: 'article-journal',
    title: 'Co-production and the co-creation of value',
    author: [
      { family: 'Osborne', given: 'Stephen P.' },
      { family: 'Radnor', given: 'Zoe' },
      { family: 'Strokosch', given: 'Kirsty' },
    ],
    issued: { 'date-parts': [[2016]] },
    'container-title': 'Public Management Review',
    volume: '18',
    issue: '5',
    page: '639–653',
  },
].map((w) => Work.parse(w));

export const reply = { topic: TEXT, placement, answers: [answer, notCovered] };
export const context = { names, works, version: '9.9.9' };
