/** The looks of the portfolio's page on screen and on paper; what the columns show never hangs on colour alone. */

export const STYLE = `
:root { color-scheme: light; --ink: #1b2b3a; --muted: #56667a; --line: #d5dde5; --blue: #0b4f7d; --tint: #f3f7fa; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.5 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif; }
header { background: var(--blue); color: #fff; padding: 1.6rem max(1.2rem, calc(50vw - 45rem)); }
h1 { margin: 0 0 .3rem; font-size: 1.8rem; line-height: 1.2; }
header p { margin: 0; }
main { max-width: 92.4rem; margin: 0 auto; padding: .4rem 1.2rem 3rem; }
h2 { margin: 1.8rem 0 .6rem; font-size: 1.3rem; color: var(--blue); }
figure { margin: 0; display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; }
figure > svg { flex: 2 1 30rem; max-width: 50rem; height: auto; }
figcaption { flex: 1 1 16rem; max-width: 26rem; }
.legend { list-style: none; margin: .2rem 0 1rem; padding: 0; }
.legend li { display: flex; gap: .6rem; align-items: center; margin: .35rem 0; }
.legend svg { flex: none; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; font-size: .86rem; line-height: 1.4; }
caption { text-align: left; padding: .6rem .7rem; color: var(--muted); }
th, td { text-align: left; vertical-align: top; padding: .5rem .6rem; border-bottom: 1px solid var(--line); min-width: 7.5rem; }
thead th { background: var(--blue); padding: 0; }
thead button { width: 100%; padding: .5rem .6rem; border: 0; background: none; color: #fff; font: inherit; font-weight: 600; text-align: left; cursor: pointer; }
thead button:hover { background: #093f64; }
thead button::after { content: '\\00a0↕'; opacity: .75; }
th[aria-sort=ascending] button::after { content: '\\00a0↑'; opacity: 1; }
th[aria-sort=descending] button::after { content: '\\00a0↓'; opacity: 1; }
thead button:focus-visible { outline: 3px solid #ffd24a; outline-offset: -3px; }
.scroll:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
th.number, td.number { min-width: 3.6rem; }
tbody th { min-width: 17rem; max-width: 24rem; font-weight: 600; overflow-wrap: anywhere; }
tbody th span { display: block; font-weight: 400; color: var(--muted); }
@media screen and (min-width: 60rem) {
  th.name { position: sticky; left: 0; z-index: 1; background: #fff; box-shadow: 1px 0 0 var(--line); }
  thead th.name { background: var(--blue); }
}
.risks { min-width: 14rem; margin: 0; padding: 0; list-style: none; }
.none { color: var(--muted); }
.small { color: var(--muted); font-size: .88rem; }
@media print {
  header { background: none; color: var(--ink); }
  .scroll { overflow: visible; border: 0; }
  table { font-size: 7pt; }
  th, td, tbody th { min-width: 0; padding: .2rem; }
  thead th { background: none; }
  thead button { color: var(--ink); padding: .2rem; }
  thead button::after { content: ''; }
  tr { break-inside: avoid; }
}
@page { size: A4 landscape; margin: 12mm; }
`;
