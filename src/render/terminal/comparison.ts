/** Descriptions side by side for the terminal: what differs in a table of 100 columns, then what makes the difference. */
import type { Comparison, FrameworkRow, RiskRow } from '../../domain/comparison.ts';
import type { Names } from '../../domain/names.ts';
import { hanging, letter, table, WIDTH } from './columns.ts';
import { frameworkName, groundLines, otherReadings } from './comparison-grounds.ts';
import { inert, type Style, styleFor } from './style.ts';

const FIRST_COLUMN = 24;
const SAME_COLUMN = 54;
const MOST_COLUMNS = 4;
const GAP = 2;
const LEANING = ' (leaning)';

const categoryName = (framework: string, id: string, names: Names): string =>
  names.frameworks[framework === 'present' ? 'quadrants' : framework]?.categories[id]?.name ?? id;

interface Line {
  name: string;
  cells: string[];
}

function frameworkLine({ framework, standings }: FrameworkRow, names: Names): Line {
  const cells = standings.map(({ categories, status }) => {
    if (categories.length === 0) return framework === 'value' ? 'none shown' : "can't tell";
    const called = categories.map((c) => (c === 'unclear' ? "can't tell" : categoryName(framework, c, names)));
    return `${called.join('; ')}${status === 'leaning' ? LEANING : ''}`;
  });
  return { name: frameworkName(framework, names), cells };
}

const riskLine = ({ risk, severities }: RiskRow, names: Names): Line => ({
  name: `Risk: ${names.risks[risk]?.name ?? risk}`,
  cells: severities.map((s) => s ?? 'no ground'),
});

const linesWhere = ({ frameworks, risks }: Comparison, differs: boolean, names: Names): Line[] => [
  ...frameworks.filter((row) => row.differs === differs).map((row) => frameworkLine(row, names)),
  ...risks.filter((row) => row.differs === differs).map((row) => riskLine(row, names)),
];

/** At most four descriptions beside each other; more go below. */
function sideBySide(lines: readonly Line[], count: number): string[] {
  const starts = Array.from({ length: Math.ceil(count / MOST_COLUMNS) }, (_, i) => i * MOST_COLUMNS);
  return starts.flatMap((start) => {
    const columns = Math.min(count - start, MOST_COLUMNS);
    const width = Math.floor((WIDTH - FIRST_COLUMN) / columns) - GAP;
    const widths = [FIRST_COLUMN, ...Array.from({ length: columns }, () => width)];
    const head = ['', ...Array.from({ length: columns }, (_, i) => letter(start + i))];
    const rows = lines.map(({ name, cells }) => [name, ...cells.slice(start, start + columns)]);
    return [...(start > 0 ? [''] : []), ...table([head, ...rows], widths)];
  });
}

/** How sure it is may differ all the same: only the category is shown. */
const sameForAll = (lines: readonly Line[]): string[] =>
  table(
    lines.map(({ name, cells }) => [name, (cells[0] ?? '').replace(LEANING, '')]),
    [SAME_COLUMN, WIDTH - SAME_COLUMN - GAP],
  );

const FIRST_WORDS = 120;

function openings({ descriptions }: Comparison): string[] {
  return descriptions.flatMap(({ name, text, reach, reach_reason }, i) => {
    const whole = inert(text).replace(/\s+/g, ' ').trim();
    const words = whole.length > FIRST_WORDS ? `${whole.slice(0, FIRST_WORDS).replace(/\s\S*$/, '')} …` : whole;
    const why = reach === 'too-little' || reach === 'not-a-service' ? ` (not placed: ${reach_reason})` : '';
    return hanging(`${inert(name)}: “${words}”${why}`, WIDTH, `${letter(i)}  `, '   ');
  });
}

const section = (title: string, lines: readonly string[], style: Style) =>
  lines.length > 0 ? [style.heading(title), ...lines, ''] : [];

/** @param colour true on a terminal that shows it */
export function comparisonText(comparison: Comparison, names: Names, colour: boolean): string {
  const style = styleFor(colour);
  const differing = linesWhere(comparison, true, names);
  const shown = differing.length > 0 ? sideBySide(differing, comparison.descriptions.length) : ['Nothing.'];
  const lines = [
    ...section('Compared', openings(comparison), style),
    ...section('What differs', shown, style),
    ...section('What makes the difference', groundLines(comparison, names, style), style),
    ...section('Other facts that not all of them have', otherReadings(comparison, style), style),
    ...section('The same for all', sameForAll(linesWhere(comparison, false, names)), style),
    style.dim(`Codebook ${comparison.version}. Placed by rules; “tango place FILE” gives reasons and sources.`),
  ];
  return `${lines.join('\n')}\n`;
}
