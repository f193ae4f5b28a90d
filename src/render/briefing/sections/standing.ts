/** Where it stands: the quadrant picture and one table over all frameworks, with the user's words as evidence. */
import type { Placement, Placements, ServicePlacement, SetPlacement } from '../../../domain/placement.ts';
import { quadrantSvg } from '../../picture/quadrants.ts';
import { line, strong, text } from '../../text/piece.ts';
import type { Block, Line, Section } from '../document.ts';
import { FRAMEWORKS, STATUS_WORDS } from '../naming.ts';
import { marked, quoted, sentence, type Writing } from '../writing.ts';
import { unplaceable } from './short.ts';

const COLUMNS = [
  { name: 'Framework', width: 21 },
  { name: 'Where it stands, and why', width: 44 },
  { name: 'How sure', width: 12 },
  { name: 'In your words', width: 23 },
];

const NOTHING: Line[] = [[text('–')]];

const orNothing = (lines: Line[]): Line[] => (lines.length > 0 ? lines : NOTHING);

const called = ({ naming }: Writing, framework: string, id: string): Line => {
  const plain = naming.plain(framework, id);
  return [strong(naming.category(framework, id)), ...(plain ? [text(` – ${line(plain)}`)] : [])];
};

function ofSet(writing: Writing, framework: string, p: SetPlacement, { citations }: ServicePlacement): Line[][] {
  const status: Line[] = [[text(STATUS_WORDS[p.status])]];
  if (p.categories.length === 0)
    return [[[text('Nothing in the description shows it.')]], status, orNothing(quoted(p.evidence))];
  const reasons = p.reasons.map((r) => sentence(r.reason)).join(' ');
  const why = marked(writing, reasons, citations, p.citations);
  return [[...p.categories.map((id) => called(writing, framework, id)), why], status, orNothing(quoted(p.evidence))];
}

function ofOne(writing: Writing, framework: string, p: Placement, { citations }: ServicePlacement): Line[][] {
  const why = marked(writing, sentence(p.reason), citations, p.citations);
  const next =
    p.runner_up && p.category !== null
      ? [[text(`Next nearest: ${writing.naming.category(framework, p.runner_up.category)}`)]]
      : [];
  const stands = p.category === null ? [] : [called(writing, framework, p.category)];
  return [
    [...stands, why],
    [[text(STATUS_WORDS[p.status])], ...(p.status === 'leaning' ? next : [])],
    orNothing(quoted(p.evidence)),
  ];
}

function row(
  writing: Writing,
  framework: (typeof FRAMEWORKS)[number],
  placements: Placements,
  whole: ServicePlacement,
): Line[][] {
  const question = writing.naming.question(framework);
  const head: Line[] = [[strong(writing.naming.framework(framework))], ...(question ? [[text(question)]] : [])];
  const p = placements[framework];
  return [head, ...('categories' in p ? ofSet(writing, framework, p, whole) : ofOne(writing, framework, p, whole))];
}

function picture({ naming }: Writing, { placements }: ServicePlacement): Block {
  const { category, present } = placements.quadrants;
  const alt = category
    ? `Map of four quadrants. The service is marked in ${naming.category('quadrants', category)}; also shown: ${
        present
          .filter((q) => q !== category)
          .map((q) => naming.category('quadrants', q))
          .join(', ') || 'none'
      }.`
    : 'Map of four quadrants. The service is not marked: the description gives no ground.';
  return {
    kind: 'picture',
    svg: quadrantSvg({ primary: category, present, names: naming.names, title: alt }),
    alt,
    caption: 'Where the service stands among the four quadrants.',
  };
}

/** Other services of the same description, one row each. */
function services(writing: Writing, p: ServicePlacement): Block[] {
  if (p.services.length < 2) return [];
  const columns = ['modes', 'quadrants', 'participation', 'relation'] as const;
  const cell = (id: (typeof columns)[number], placements: Placements): Line[] => {
    const { category, status } = placements[id];
    return [
      [
        text(
          category === null
            ? STATUS_WORDS.unclear
            : `${writing.naming.category(id, category)}${status === 'leaning' ? ' (leaning)' : ''}`,
        ),
      ],
    ];
  };
  return [
    { kind: 'subheading', title: 'Each service of the description' },
    {
      kind: 'paragraph',
      line: [text('The description is about several services. The table above is about the main one.')],
    },
    {
      kind: 'table',
      caption: 'Each service of the description',
      columns: [
        { name: 'Service', width: 32 },
        ...columns.map((id) => ({ name: writing.naming.framework(id), width: 17 })),
      ],
      rows: p.services.map((s) => [quoted([s]), ...columns.map((id) => cell(id, s.placements))]),
    },
  ];
}

export function standingSection(writing: Writing, p: ServicePlacement): Section {
  const section = { id: 'standing', title: 'Where it stands' };
  const why = unplaceable(p);
  if (why)
    return {
      ...section,
      blocks: [{ kind: 'paragraph', line: [text(why), text(' It is therefore placed in no framework.')] }],
    };
  const tense = {
    present: [],
    planned: ['The service is judged as planned.'],
    ended: ['The service is judged as it last was.'],
  }[p.tense];
  return {
    ...section,
    blocks: [
      ...tense.map((t): Block => ({ kind: 'paragraph', line: [text(t)] })),
      picture(writing, p),
      {
        kind: 'table',
        caption: 'Placement in each framework',
        columns: COLUMNS,
        rows: FRAMEWORKS.map((id) => row(writing, id, p.placements, p)),
      },
      ...services(writing, p),
    ],
  };
}
