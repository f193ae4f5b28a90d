/** The report as one page: per framework agreement, ceiling, macro-F1 and confusion; the worst errors with the words read; the answers' misses. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { annotated, placed } from '../metrics/labels.ts';
import type { Case, FrameworkScore } from '../metrics/placements.ts';

export interface Measured {
  scores: { learn: FrameworkScore[]; look: FrameworkScore[] };
  /** The answers' part, as HTML. */
  answers: string;
  parts: { learn: Case[]; look: Case[] };
  measured: Record<string, number>;
  thresholds: Record<string, number>;
}

const escaped = (s: string) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const percent = (x: number | null) => (x === null ? '–' : (100 * x).toFixed(1));
const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`;
const table = (head: readonly string[], rows: readonly string[][]) =>
  `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((r) => row(r)).join('')}</tbody></table>`;

function scoresTable(scores: readonly FrameworkScore[]): string {
  const rows = scores.map((s) => [s.framework, percent(s.agreement), percent(s.ceiling), s.ratio.toFixed(2), percent(s.macroF1), percent(s.majority)]);
  return table(['framework', 'Tango with annotators', 'annotators with each other', 'ratio', 'macro-F1', 'majority class'], rows);
}

function confusionTable({ framework, confusion }: FrameworkScore): string {
  const classes = [...new Set([...Object.keys(confusion), ...Object.values(confusion).flatMap((r) => Object.keys(r))])].toSorted();
  if (classes.length === 0) return '';
  const rows = classes.map((gold) => [`<b>${gold}</b>`, ...classes.map((is) => String(confusion[gold]?.[is] ?? ''))]);
  return `<h3>${framework}</h3>${table(['annotators \\ Tango', ...classes], rows)}`;
}

const SHOWN_ERRORS = 25;

/** Errors on the cases to learn from only: the others are not to be read. */
function errorsList(cases: readonly Case[]): string {
  const wrong = cases
    .filter((c) => c.labels.every((l) => annotated('modes', l) !== placed('modes', c.placement)))
    .slice(0, SHOWN_ERRORS)
    .map((c) => {
      const { modes } = c.placement.placements;
      const words = modes.evidence.map((e) => `“${escaped(e.quote)}” (${e.reading})`).join(' · ');
      const gold = c.labels.map((l) => annotated('modes', l)).join(' / ');
      return `<li><p>${escaped(c.text)}</p><p><b>${gold}</b>, placed <b>${modes.category ?? 'unclear'}</b> by <code>${modes.rule ?? '–'}</code>: ${words || 'nothing read'}</p></li>`;
    });
  return `<ol>${wrong.join('')}</ol>`;
}

const STYLE = 'body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1d1c1d}table{border-collapse:collapse;margin:1rem 0}th,td{border:1px solid #bbb;padding:.3rem .6rem;text-align:left}th{background:#f3f1ea}h1,h2,h3{line-height:1.2}li p{margin:.2rem 0}';

/** @returns the file written */
export function writeReport(m: Measured): string {
  const gates = Object.entries(m.thresholds).map(([name, least]) => [name, (m.measured[name] ?? Number.NaN).toFixed(3), String(least), (m.measured[name] ?? 0) >= least ? 'met' : '<b>short</b>']);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tango: evals</title><style>${STYLE}</style></head><body>
<h1>Tango: evals</h1><h2>Thresholds</h2>${table(['metric', 'measured', 'least', ''], gates)}
<h2>Placements, cases to look at (${m.parts.look.length})</h2>${scoresTable(m.scores.look)}
<h2>Placements, cases to learn from (${m.parts.learn.length})</h2>${scoresTable(m.scores.learn)}
${m.answers}
<h2>Confusion, cases to look at</h2>${m.scores.look.map(confusionTable).join('')}
<h2>Errors on <code>modes</code>, cases to learn from</h2>${errorsList(m.parts.learn)}</body></html>`;
  const folder = fileURLToPath(new URL('.', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}index.html`, html);
  return 'evals/report/index.html';
}
