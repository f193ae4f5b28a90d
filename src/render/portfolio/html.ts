/** A portfolio as one HTML file that needs nothing else: the quadrants with every service in them, and a table that sorts. */
import { createHash } from 'node:crypto';
import type { Names } from '../../domain/names.ts';
import type { PortfolioEntry } from '../../domain/portfolio.ts';
import { isCrowded, type Mark, portfolioSvg } from '../picture/many.ts';
import { escapeHtml } from '../text/escape.ts';
import { line } from '../text/piece.ts';
import { definitions, reachOf, risks, standings, UNCLEAR, values } from './cells.ts';
import { SORTING } from './sorting.ts';
import { STYLE } from './style.ts';

const OPENING = 160;

interface Cell {
  html: string;
  /** Sorted by this in the place of the text; what has none stands last. */
  sort?: string;
  kind?: 'number' | 'name';
}

type Column = [name: string, cell: Cell];

const shown = (value: string, status = ''): Cell =>
  value === UNCLEAR || value === ''
    ? { html: `<span class="none">${escapeHtml(value || '–')}</span>`, sort: '' }
    : { html: escapeHtml(status === 'leaning' ? `${value} (leaning)` : value) };

function riskCell(all: readonly string[]): Cell {
  const items = all.map((r) => `<li>${escapeHtml(r)}</li>`).join('');
  return { html: all.length > 0 ? `<ul class="risks">${items}</ul>` : '–', sort: String(all.length) };
}

function nameCell({ id, placement }: PortfolioEntry): Cell {
  const words = line(placement.text);
  const opening = words.length > OPENING ? `${words.slice(0, OPENING).replace(/\s\S*$/, '')} …` : words;
  return { html: `${escapeHtml(id)} <span>${escapeHtml(opening)}</span>`, sort: id, kind: 'name' };
}

const columnsOf = (entry: PortfolioEntry, i: number, names: Names): Column[] => {
  const { placement: p } = entry;
  const standing = standings(p.placements, names).map(
    ({ framework, category, status }): Column => [framework, shown(category, status)],
  );
  return [
    ['No.', { html: String(i + 1), kind: 'number' }],
    ['Service', nameCell(entry)],
    ['What it is', shown(reachOf(p))],
    ...standing.slice(0, 2),
    [names.frameworks.value?.name ?? 'Value', shown(values(p.placements, names).join('; '))],
    ...standing.slice(2),
    ...definitions(p.placements, names).map(
      ({ author, verdict }): Column => [`${author}: co-production?`, shown(verdict)],
    ),
    ['Risks', riskCell(risks(p, names))],
  ];
};

const classOf = ({ kind }: Cell) => (kind ? ` class="${kind}"` : '');

function row(columns: readonly Column[]): string {
  const cells = columns.map(([, cell]) => {
    const sort = cell.sort === undefined ? '' : ` data-sort="${escapeHtml(cell.sort)}"`;
    const [open, close] = cell.kind === 'name' ? ['th scope="row"', 'th'] : ['td', 'td'];
    return `<${open}${classOf(cell)}${sort}>${cell.html}</${close}>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

function tableOf(entries: readonly PortfolioEntry[], names: Names): string {
  const rows = entries.map((entry, i) => columnsOf(entry, i, names));
  const heads = (rows[0] ?? []).map(([name, cell], i) => {
    const sorted = i === 0 ? ' aria-sort="ascending"' : '';
    return `<th scope="col"${classOf(cell)}${sorted}><button type="button">${escapeHtml(name)}</button></th>`;
  });
  return `<div class="scroll" role="region" aria-labelledby="table-caption" tabindex="0"><table>
<caption id="table-caption">All services. Press the name of a column to sort by it; press again to turn the order round.</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.map(row).join('\n')}
</tbody></table></div>`;
}

const sample = (looks: string) =>
  `<svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true"><circle cx="11" cy="11" r="9" stroke="#0072b2" stroke-width="1.5" ${looks}/></svg>`;

function pictureOf(entries: readonly PortfolioEntry[], names: Names): string {
  const marks = entries.map(({ id, placement: { placements } }, i): Mark => {
    const { category, status } = placements.quadrants;
    return { number: i + 1, name: id, quadrant: category, isSure: status === 'placed' };
  });
  const crowded = isCrowded(marks) ? ' Where there is no room for numbers, point at a mark to see which it is.' : '';
  const without = marks.filter((m) => m.quadrant === null).map((m) => m.number);
  const out =
    without.length > 0
      ? `<p>Not in the picture, because their descriptions give no ground for a quadrant: numbers ${without.join(', ')}.</p>`
      : '';
  return `<figure>
${portfolioSvg(marks, names, `The quadrants of ${entries.length} services`)}
<figcaption><ul class="legend">
<li>${sample('fill="#0072b2"')} filled, with a full line: the placement is sure</li>
<li>${sample('fill="#ffffff" stroke-dasharray="3 2"')} hollow, with a broken line: it leans that way</li>
</ul><p>The number in a mark is that of the service in the table.${crowded} Each service stands in the quadrant that it is mostly about.</p>${out}</figcaption>
</figure>`;
}

const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(SORTING).digest('base64')}'`;

/** @param entries at least one */
export function toPortfolioHtml(entries: readonly PortfolioEntry[], names: Names, version: string): string {
  const codebook = entries[0]?.placement.version ?? '';
  const count = entries.length === 1 ? 'One service' : `${entries.length} services`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Tango ${escapeHtml(version)}">
<title>Where services stand: a portfolio</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>Where services stand</h1><p>${count}, placed in the frameworks of research on co-production.</p></header>
<main>
<h2>Four quadrants</h2>
${pictureOf(entries, names)}
<h2>All frameworks</h2>
${tableOf(entries, names)}
<p class="small">Placed by rules, codebook ${escapeHtml(codebook)}; “leaning” and “can't tell” are honest answers. Check a placement with “tango place” before you rely on it: that gives its reasons and sources.</p>
</main>
<script>${SORTING}</script>
</body>
</html>
`;
}
