/** The looks of the HTML briefing on screen, on a phone and on paper. */

export const STYLE = `
:root { color-scheme: light; --ink: #1b2b3a; --muted: #56667a; --line: #d5dde5; --blue: #0b4f7d; --tint: #f3f7fa; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 17px/1.55 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif; overflow-wrap: break-word; }
header { background: var(--blue); color: #fff; padding: 2.2rem max(1.2rem, calc(50vw - 27rem)) 1.8rem; }
header p { margin: 0 0 .4rem; font-size: .85rem; letter-spacing: .06em; text-transform: uppercase; color: #d4e6f3; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; font-weight: 650; }
main { max-width: 56.4rem; margin: 0 auto; padding: .6rem 1.2rem 3rem; }
h2 { margin: 2.4rem 0 .8rem; padding-bottom: .3rem; border-bottom: 2px solid var(--blue); font-size: 1.35rem; color: var(--blue); }
h3 { margin: 1.4rem 0 .3rem; font-size: 1.05rem; }
h4 { margin: .7rem 0 .2rem; font-size: .9rem; color: var(--muted); font-weight: 600; }
p { margin: .4rem 0; }
a { color: var(--blue); }
.cite { font-size: .82em; white-space: nowrap; }
.cite a { text-decoration: none; }
.cite a:hover, .cite a:focus { text-decoration: underline; }
q { quotes: '‘' '’'; font-style: italic; }
blockquote { margin: 0 0 .8rem; padding: .5rem 1.1rem; border-left: 4px solid #8fb4cf; background: var(--tint); font-style: italic; }
#short p { font-size: 1.08rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .9rem; line-height: 1.42; margin: .8rem 0 1.4rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: .5rem .6rem; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { background: var(--blue); color: #fff; font-weight: 600; }
td p, th p { margin: 0 0 .3rem; }
th[scope=row] p + p { color: var(--muted); font-size: .92em; }
figure { margin: 1.6rem 0; }
figure svg { display: block; width: 100%; max-width: 44rem; height: auto; margin: 0 auto; }
figcaption { max-width: 44rem; margin: .3rem auto 0; font-size: .88rem; color: var(--muted); }
ul { margin: .3rem 0 .8rem; padding-left: 1.3rem; }
li { margin: .2rem 0; }
.risk { margin: .9rem 0; padding: .7rem 1.1rem .6rem; border: 1px solid var(--line); border-left: 6px solid #8a97a5; border-radius: 4px; }
.risk.high { border-left-color: #a63603; }
.risk.medium { border-left-color: #e08214; }
.risk h3 { margin: 0 0 .2rem; }
.severity { margin-left: .4rem; padding: .1rem .55rem; border-radius: 1rem; font-size: .75rem; font-weight: 600; background: #e6ebf0; color: var(--ink); vertical-align: 2px; }
.high .severity { background: #a63603; color: #fff; }
.medium .severity { background: #fbe0bf; }
.works { list-style: none; padding: 0; }
.works li { padding-left: 1.6rem; text-indent: -1.6rem; margin: .45rem 0; }
.references { padding-left: 2.1rem; font-size: .9rem; }
.references li { margin: .5rem 0; }
.references p { margin: 0; }
.references p + p { color: var(--muted); }
.references li:target { background: #fff6d6; }
.small { font-size: .88rem; color: var(--muted); }
@media (max-width: 42rem) {
  table, tbody, tr, td, th[scope=row] { display: block; width: 100%; }
  thead, colgroup { display: none; }
  tr { border-bottom: 2px solid var(--line); padding: .5rem 0; }
  th, td { border: 0; padding: .2rem 0; }
  td::before { content: attr(data-name); display: block; font-size: .8rem; color: var(--muted); }
}
@page { size: A4; margin: 18mm 17mm; }
@media print {
  body { font-size: 10.5pt; line-height: 1.42; }
  header { background: none; color: var(--ink); padding: 0 0 .3rem; border-bottom: 3px solid var(--blue); }
  header p { color: var(--muted); }
  h1 { font-size: 20pt; color: var(--blue); }
  main { max-width: none; padding: 0; }
  h2, h3, h4 { break-after: avoid; }
  h2 { margin-top: 1.4rem; }
  tr, figure, .risk, .references li, li { break-inside: avoid; }
  thead { display: table-header-group; }
  thead th, blockquote, .severity { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  table { font-size: 8.8pt; line-height: 1.35; }
  th, td { padding: .28rem .45rem; }
  figure svg { max-width: 15cm; }
  a { color: inherit; }
  .small { border-top: 1px solid var(--line); padding-top: .4rem; }
}
`;
