/** What makes the difference between descriptions, for the terminal: readings with the words that show them, and what rests on them. */
import type { Comparison } from '../../domain/comparison.ts';
import type { Names } from '../../domain/names.ts';
import type { Evidence } from '../../domain/placement.ts';
import { hanging, letter, WIDTH } from './columns.ts';
import { inert, type Style } from './style.ts';

const MOST_WORDS = 3;

type Words = readonly (readonly Evidence[])[];

export const frameworkName = (id: string, names: Names): string => {
  if (id === 'present') return 'Quadrants also shown';
  const author = names.definitions[id];
  return author ? `${author}: co-production?` : (names.frameworks[id]?.name ?? id);
};

const quoted = (evidence: readonly Evidence[]): string =>
  evidence
    .slice(0, MOST_WORDS)
    .map((e) => `“${inert(e.quote)}”`)
    .join(' · ');

/** The words of each description that has some. */
const wordLines = (words: Words, style: Style): string[] =>
  words.flatMap((evidence, i) =>
    evidence.length > 0 ? hanging(quoted(evidence), WIDTH, `  ${letter(i)}  `, '     ').map(style.dim) : [],
  );

function lackedBy(words: Words, style: Style): string {
  const without = words.flatMap((evidence, i) => (evidence.length === 0 ? [letter(i)] : []));
  return style.dim(`  Not read in ${without.join(', ')}`);
}

/** What differs, by the name it is shown by. */
const differing = ({ frameworks, risks }: Comparison, names: Names) =>
  [
    ...frameworks.map((row) => ({ ...row, name: frameworkName(row.framework, names) })),
    ...risks.map((row) => ({ ...row, name: `the risk “${names.risks[row.risk]?.name ?? row.risk}”` })),
  ].filter((row) => row.differs);

/** Each reading on which a difference rests once, those that bear on most first; then what no single fact decides. */
export function groundLines(comparison: Comparison, names: Names, style: Style): string[] {
  const rows = differing(comparison, names);
  const facts = comparison.readings
    .map((r) => ({ ...r, resting: rows.filter((row) => row.because.includes(r.reading)).map((row) => row.name) }))
    .filter(({ resting }) => resting.length > 0)
    .toSorted((a, b) => b.resting.length - a.resting.length)
    .flatMap(({ text, words, resting }) => [
      ...hanging(text, WIDTH, '', '  ').map(style.bold),
      ...wordLines(words, style),
      lackedBy(words, style),
      ...hanging(`Bears on: ${resting.join('; ')}`, WIDTH, '  ', '    '),
    ]);
  const wording = rows
    .filter((row) => row.because.length === 0)
    .flatMap((row) => {
      const words = wordLines(row.wording, style);
      const why = words.length > 0 ? 'no single fact; how it is worded, as a whole' : 'no fact that one alone has';
      return [...hanging(`${row.name}: ${why}`, WIDTH, '', '  '), ...words];
    });
  return [...facts, ...wording];
}

export function otherReadings({ frameworks, risks, readings }: Comparison, style: Style): string[] {
  const named = new Set([...frameworks, ...risks].flatMap((row) => row.because));
  return readings
    .filter(({ reading }) => !named.has(reading))
    .flatMap(({ text, words }) => [...hanging(text, WIDTH, '', '  '), ...wordLines(words, style)]);
}
