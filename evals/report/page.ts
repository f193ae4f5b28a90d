/** The report as one page that needs nothing beside it: contents, thresholds, an overview, then each framework folded. */

import { bounded } from '../bound.ts';
import { type Gate, isShort } from '../gates.ts';
import type { Measurements } from '../measure.ts';
import { type FrameworkScore, meanRatioOf } from '../metrics/placements.ts';
import { answersReport } from './answers.ts';
import { anchorOf, frameworkSection } from './framework.ts';
import { escaped, percent, table } from './html.ts';
import { STYLE } from './style.ts';

const gateTable = (gates: readonly Gate[]) =>
  table({
    caption: 'Figures held to a threshold',
    head: ['figure', 'measured', 'bound', 'result'],
    rows: gates
      .filter((g) => g.least !== null)
      .map((g) => [
        escaped(g.name),
        g.measured?.toFixed(3) ?? 'not measured',
        `at ${bounded(g.name)} ${g.least}`,
        isShort(g) ? '<strong>short</strong>' : 'met',
      ]),
  });

const scoreTable = (caption: string, scores: readonly FrameworkScore[]) =>
  table({
    caption,
    head: [
      'framework',
      'Tango with annotators, %',
      'annotators with each other, %',
      'ratio',
      'accuracy, %',
      'commonest label, %',
      'macro-F1, %',
    ],
    rows: scores.map((s) => [
      `<a href="#${anchorOf(s.framework)}">${escaped(s.framework)}</a>`,
      percent(s.agreement),
      percent(s.ceiling),
      s.ratio.toFixed(3),
      percent(s.accuracy),
      percent(s.majority),
      percent(s.macroF1),
    ]),
  });

function interviewSection({ frameworks, interview, intervalInterviewed }: Measurements): string {
  const after = meanRatioOf(frameworks.map((f) => f.interviewed));
  return `<p>Somebody who knows the facts answers at most three of Tango’s own questions: each time the option whose announced
consequences come nearest to the annotators’ labels, or none where no option comes nearer. ${interview.asked.toFixed(2)} questions a case were
asked and ${interview.answered.toFixed(2)} answered. The mean ratio is then <strong>${after.toFixed(3)}</strong> (95 % interval
${intervalInterviewed.low.toFixed(3)} to ${intervalInterviewed.high.toFixed(3)}).</p>
${table({
  caption: 'Ratio before and after the interview',
  head: ['framework', 'before', 'after', 'difference'],
  rows: frameworks.map(({ score, interviewed }) => [
    escaped(score.framework),
    score.ratio.toFixed(3),
    interviewed.ratio.toFixed(3),
    (interviewed.ratio - score.ratio).toFixed(3),
  ]),
})}`;
}

/** A link to a folded framework opens it. */
const OPENS = `const open = () => document.getElementById(location.hash.slice(1))?.setAttribute('open', '');
addEventListener('hashchange', open); open();`;

const SECTIONS = [
  ['thresholds', 'Thresholds'],
  ['placements', 'Placements'],
  ['interview', 'Placements after an interview'],
  ['frameworks', 'Each framework'],
  ['answers', 'Answers'],
] as const;

export function pageOf(m: Measurements, gates: readonly Gate[]): string {
  const scores = m.frameworks.map((f) => f.score);
  const contents = SECTIONS.map(([id, title]) => {
    const inner = m.frameworks.map(
      ({ score: { framework } }) => `<li><a href="#${anchorOf(framework)}">${escaped(framework)}</a></li>`,
    );
    return `<li><a href="#${id}">${title}</a>${id === 'frameworks' ? `<ul>${inner.join('')}</ul>` : ''}</li>`;
  });
  const heading = (i: number) => `<h2 id="${SECTIONS[i]?.[0]}">${SECTIONS[i]?.[1]}</h2>`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tango: evals</title><style>${STYLE}</style></head><body>
<header><h1>How well Tango places and answers</h1>
<p>The mean ratio (Tango’s agreement with annotators, divided by the annotators’ with each other) is <strong>${meanRatioOf(scores).toFixed(3)}</strong>
on the ${m.cases.look} cases to look at (95 % interval ${m.interval.low.toFixed(3)} to ${m.interval.high.toFixed(3)}, by drawing the cases again).</p></header>
<nav aria-label="Contents"><h2>Contents</h2><ol>${contents.join('')}</ol></nav>
<main>${heading(0)}${gateTable(gates)}
${heading(1)}<p>Accuracy and macro-F1 are against the label that more than half of a case’s annotators gave. Sets (value, present, risks)
are compared by their overlap (Dice) and have neither.</p>
${scoreTable(`Cases to look at (${m.cases.look})`, scores)}
${scoreTable(
  `Cases to learn from (${m.cases.learn}): what Tango was made with, no measure of how it does elsewhere`,
  m.frameworks.map((f) => f.learned),
)}
${heading(2)}${interviewSection(m)}
${heading(3)}<p>On the cases to look at. Open a framework for its confusion matrix, how far its statuses can be trusted, and its worst errors.</p>
${m.frameworks.map(frameworkSection).join('\n')}
${heading(4)}${answersReport(m.answers)}</main>
<script>${OPENS}</script></body></html>
`;
}
