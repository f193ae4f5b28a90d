/** One framework's part of the report, folded: scores, confusion, how reliable its statuses are, its worst errors. */
import type { FrameworkReport } from '../measure.ts';
import type { PlacementError } from '../metrics/errors.ts';
import type { Label } from '../metrics/labels.ts';
import type { FrameworkScore } from '../metrics/placements.ts';
import type { StatusReliability } from '../metrics/reliability.ts';
import { curveOf } from './curve.ts';
import { escaped, folded, marked, percent, table } from './html.ts';

export const anchorOf = (framework: string): string => `framework-${framework}`;

function confusionTable({ framework, confusion }: FrameworkScore): string {
  const placed = Object.values(confusion).flatMap((r) => Object.keys(r));
  const classes = [...new Set([...Object.keys(confusion), ...placed])].toSorted();
  if (classes.length === 0) return '';
  const cell = (gold: string, is: string) => {
    const n = confusion[gold]?.[is] ?? 0;
    return gold === is ? `<b>${n}</b>` : String(n || '');
  };
  return table({
    caption: `Confusion, ${framework}: rows are the annotators’ majority label, columns Tango’s, in cases`,
    head: ['annotators ↓ Tango →', ...classes.map(escaped)],
    rows: classes.map((gold) => [escaped(gold), ...classes.map((is) => cell(gold, is))]),
  });
}

const statusTable = (framework: string, statuses: readonly StatusReliability[]) =>
  statuses.length === 0
    ? '<p>This one carries no status and no strength.</p>'
    : table({
        caption: `Reliability of the statuses, ${framework}`,
        head: ['status', 'cases', 'right: Tango with annotators, %', 'annotators with each other on these cases, %'],
        rows: statuses.map((s) => [s.status, String(s.cases), percent(s.agreement), percent(s.annotators)]),
      });

const shown = (label: Label) => escaped(Array.isArray(label) ? label.join(', ') || 'none' : label);

function errorItem(e: PlacementError): string {
  const firm = e.strength === null ? '' : `, strength ${e.strength.toFixed(2)}`;
  const rule = e.rule === null ? '' : ` by <code>${escaped(e.rule)}</code>`;
  const nothing = e.evidence.length === 0 ? ' No words are shown for it.' : '';
  return `<li><p><b>Tango:</b> ${shown(e.tango)}${rule}${firm}. <b>Annotators:</b> ${e.annotators.map(shown).join(' · ')}. <span class="id">${escaped(e.id)}</span></p>
<blockquote>${marked(e.text, e.evidence)}</blockquote><p>${escaped(e.reason)}${nothing}</p></li>`;
}

const errorList = (errors: readonly PlacementError[]) =>
  errors.length === 0 ? '<p>None.</p>' : `<ol>${errors.map(errorItem).join('\n')}</ol>`;

export function frameworkSection({ score, interviewed, statuses, curve, errors }: FrameworkReport): string {
  const { framework } = score;
  const figures = table({
    caption: `Scores, ${framework}`,
    head: ['measure', 'value'],
    rows: [
      ['Tango with annotators, %', percent(score.agreement)],
      ['annotators with each other, %', percent(score.ceiling)],
      ['ratio', score.ratio.toFixed(3)],
      ['ratio after the interview', interviewed.ratio.toFixed(3)],
      ['accuracy against the majority label, %', percent(score.accuracy)],
      ['share of the commonest label, %', percent(score.majority)],
      ['macro-F1, %', percent(score.macroF1)],
    ],
  });
  const content = `${figures}${confusionTable(score)}
<h4>How reliable its statuses are</h4>${statusTable(framework, statuses)}${curveOf(framework, curve, 1 - score.ceiling)}
<h4>Worst errors</h4><p>Marked are the words that Tango shows for its placement, each with what it read in them.</p>
${folded('Cases to look at: read these only when a version is done, and change no rule by them', errorList(errors.look))}
${folded('Cases to learn from', errorList(errors.learn))}`;
  return folded(
    `<h3>${escaped(framework)}</h3> <span>ratio ${score.ratio.toFixed(2)}</span>`,
    content,
    anchorOf(framework),
  );
}
