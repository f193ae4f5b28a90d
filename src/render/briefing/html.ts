/** A briefing as one HTML file that needs nothing else: styles and the picture are inside, scripts there are none. */
import { escapeHtml } from '../text/escape.ts';
import type { Piece } from '../text/piece.ts';
import type { Block, BriefingDocument, Line, Section } from './document.ts';
import { STYLE } from './html-style.ts';

/** Only a web address becomes a link. */
const isAddress = (href: string): boolean => /^https?:\/\//.test(href);

function piece(p: Piece): string {
  switch (p.kind) {
    case 'text':
      return escapeHtml(p.text);
    case 'strong':
      return `<strong>${escapeHtml(p.text)}</strong>`;
    case 'emphasis':
      return `<em>${escapeHtml(p.text)}</em>`;
    case 'words':
      return `<q>${escapeHtml(p.text)}</q>`;
    case 'cite':
      return `&nbsp;<span class="cite">${p.numbers.map((n) => `<a href="#ref-${n}">[${n}]</a>`).join('')}</span>`;
    case 'link':
      return isAddress(p.href) ? `<a href="${escapeHtml(p.href)}">${escapeHtml(p.text)}</a>` : escapeHtml(p.text);
  }
}

const inline = (line: Line): string => line.map(piece).join('');
const list = (items: readonly Line[]): string => `<ul>${items.map((i) => `<li>${inline(i)}</li>`).join('')}</ul>`;
const paragraphs = (lines: readonly Line[]): string => lines.map((l) => `<p>${inline(l)}</p>`).join('');

function table({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const head = columns.map((c) => `<th scope="col">${escapeHtml(c.name)}</th>`).join('');
  const body = rows.map(([first = [], ...rest]) => {
    const cells = rest.map(
      (cell, i) => `<td data-name="${escapeHtml(columns[i + 1]?.name ?? '')}">${paragraphs(cell)}</td>`,
    );
    return `<tr><th scope="row">${paragraphs(first)}</th>${cells.join('')}</tr>`;
  });
  const widths = columns.map((c) => `<col style="width:${c.width}%">`).join('');
  return `<table><caption>${escapeHtml(caption)}</caption><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function risk(b: Extract<Block, { kind: 'risk' }>): string {
  const done = b.mitigations.length > 0 ? `<h4>What can be done</h4>${list(b.mitigations)}` : '';
  const severity = `<span class="severity">${b.severity} severity</span>`;
  return `<section class="risk ${b.severity}"><h3>${escapeHtml(b.name)} ${severity}</h3>${paragraphs(b.lines)}${done}</section>`;
}

function block(b: Block): string {
  switch (b.kind) {
    case 'paragraph':
      return `<p${b.tone ? ` class="${b.tone}"` : ''}>${inline(b.line)}</p>`;
    case 'asked':
      return `<blockquote>${b.paragraphs.map((p) => `<p>${escapeHtml(p)}</p>`).join('')}</blockquote>`;
    case 'list':
      return list(b.items);
    case 'works':
      return `<ul class="works">${b.items.map((i) => `<li>${inline(i)}</li>`).join('')}</ul>`;
    case 'subheading':
      return `<h3>${escapeHtml(b.title)}</h3>`;
    case 'table':
      return table(b);
    case 'picture':
      return `<figure>${b.svg}<figcaption>${escapeHtml(b.caption)}</figcaption></figure>`;
    case 'risk':
      return risk(b);
    case 'references':
      return `<ol class="references">${b.items.map(({ n, lines }) => `<li id="ref-${n}" value="${n}">${paragraphs(lines)}</li>`).join('')}</ol>`;
  }
}

const section = ({ id, title, blocks }: Section): string =>
  `<section id="${id}"><h2>${escapeHtml(title)}</h2>${blocks.map(block).join('\n')}</section>`;

export function toHtml({ title, subtitle, sections, version }: BriefingDocument): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Tango ${escapeHtml(version)}">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><p>${escapeHtml(subtitle)}</p><h1>${escapeHtml(title)}</h1></header>
<main>
${sections.map(section).join('\n')}
</main>
</body>
</html>
`;
}
