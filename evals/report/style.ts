/** How the report looks: readable widths, light and dark, and nothing told by colour alone. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1d1c1d;--paper:#fff;--soft:#f3f1ea;--line:#8a8782;--mark:#ffe9a8;--curve:#0b5cad}
@media (prefers-color-scheme:dark){:root{--ink:#e9e7e2;--paper:#1b1a1c;--soft:#2b292c;--line:#8f8c87;--mark:#5b4a12;--curve:#7db7f5}}
body{font:16px/1.55 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:var(--ink);background:var(--paper)}
h1,h2,h3,h4{line-height:1.25}h2{margin-top:2.5rem}p,li,blockquote{max-width:48rem}
a{color:inherit}nav ul{columns:3 12rem}
.wide{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid var(--line);padding:.25rem .6rem;text-align:left;font-weight:400}thead th{background:var(--soft);font-weight:600}
td{font-variant-numeric:tabular-nums}
details{border:1px solid var(--line);border-radius:.4rem;margin:.6rem 0;padding:.2rem .8rem}summary{cursor:pointer;padding:.3rem 0}
summary h3{display:inline;font-size:1.1rem}
blockquote{margin:.4rem 0;padding:.4rem .8rem;border-left:.25rem solid var(--line);background:var(--soft);white-space:pre-wrap}
mark{background:var(--mark);color:inherit;text-decoration:underline}mark small{font-family:ui-monospace,monospace}.id{font-size:.85rem}
figure{margin:1rem 0}svg{max-width:100%;height:auto}svg text{font:12px system-ui,sans-serif;fill:var(--ink)}
.grid{stroke:var(--line);stroke-width:.5}.level{stroke:var(--ink);stroke-dasharray:6 4}.curve{fill:none;stroke:var(--curve);stroke-width:2.5}
:focus-visible{outline:3px solid var(--curve);outline-offset:2px}
@media print{details{border:0}}
`;
