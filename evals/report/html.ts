/** The few pieces of HTML that the report is made of. Whatever comes from a case is escaped here. */

export const escaped = (s: string): string =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const percent = (x: number | null): string => (x === null ? '–' : (100 * x).toFixed(1));

/** Cells are HTML already; the first of each row heads it. */
export interface Table {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

export function table({ caption, head, rows }: Table): string {
  const heads = head.map((h) => `<th scope="col">${h}</th>`).join('');
  const body = rows.map(([first = '', ...cells]) => {
    const rest = cells.map((c) => `<td>${c}</td>`).join('');
    return `<tr><th scope="row">${first}</th>${rest}</tr>`;
  });
  // The box scrolls where a table is wider than the screen, and so must be reachable by keyboard.
  return `<div class="wide" role="region" tabindex="0" aria-label="${escaped(caption)}"><table>
<caption>${escaped(caption)}</caption><thead><tr>${heads}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`;
}

export const folded = (summary: string, content: string, id?: string): string =>
  `<details${id ? ` id="${id}"` : ''}><summary>${summary}</summary>\n${content}\n</details>`;

export interface Marked {
  start: number;
  end: number;
  reading: string;
}

/** The text with the words that were read marked, each followed by what was read in them. Where two overlap the earlier stands. */
export function marked(text: string, evidence: readonly Marked[]): string {
  let at = 0;
  let html = '';
  for (const { start, end, reading } of evidence.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}<small> ${escaped(reading)}</small></mark>`;
    at = end;
  }
  return html + escaped(text.slice(at));
}
