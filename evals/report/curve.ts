/** The risk–coverage curve as inline SVG: how often Tango is wrong when only its strongest placements count. */
import { type CurvePoint, riskAt } from '../metrics/reliability.ts';
import { escaped, percent } from './html.ts';

const WIDTH = 460;
const HEIGHT = 240;
const LEFT = 52;
const BOTTOM = 40;
const TOP = 14;
const RIGHT = 14;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const TOLD = [0.25, 0.5, 0.75];
const HIGHEST_RISK = 0.6;

const x = (coverage: number) => LEFT + coverage * (WIDTH - LEFT - RIGHT);
const y = (risk: number) => HEIGHT - BOTTOM - (Math.min(risk, HIGHEST_RISK) / HIGHEST_RISK) * (HEIGHT - BOTTOM - TOP);
const place = (v: number) => v.toFixed(1);

/** In words, what the picture shows: for those who don't see it. */
function told(curve: readonly CurvePoint[], annotators: number): string {
  const last = curve.at(-1);
  const points = TOLD.map((coverage) => ({ coverage, risk: riskAt(coverage, curve) }))
    .filter((p) => p.risk !== null)
    .map((p) => `at ${percent(p.coverage)} % of the cases ${percent(p.risk)} % wrong`);
  const end = last ? `at the end, ${percent(last.coverage)} % of the cases, ${percent(last.risk)} % wrong` : '';
  return `From the strongest placements on: ${[...points, end].join('; ')}. Annotators differ from each other in ${percent(annotators)} %.`;
}

const label = (at: { x: number; y: number }, anchor: string, text: string) =>
  `<text x="${place(at.x)}" y="${place(at.y)}" text-anchor="${anchor}">${text}</text>`;

/** @param annotators how often two annotators differ, drawn as a level */
export function curveOf(framework: string, curve: readonly CurvePoint[], annotators: number): string {
  if (curve.length === 0) return '';
  const line = curve.map((p) => `${place(x(p.coverage))},${place(y(p.risk))}`).join(' ');
  const across = TICKS.map((t) => label({ x: x(t), y: HEIGHT - BOTTOM + 16 }, 'middle', percent(t).replace('.0', '')));
  const up = TICKS.map((t) => t * HIGHEST_RISK).map(
    (t) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${place(y(t))}" y2="${place(y(t))}"/>${label({ x: LEFT - 6, y: y(t) + 4 }, 'end', percent(t).replace('.0', ''))}`,
  );
  const level = place(y(annotators));
  return `<figure><svg role="img" aria-labelledby="curve-${framework} curve-${framework}-told" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<title id="curve-${framework}">Risk–coverage curve of ${escaped(framework)}</title><desc id="curve-${framework}-told">${escaped(told(curve, annotators))}</desc>
${up.join('')}${across.join('')}
<line class="level" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${level}" y2="${level}"/><polyline class="curve" points="${line}"/>
${label({ x: x(0.5), y: HEIGHT - 6 }, 'middle', 'cases covered, strongest first (%)')}
<text transform="translate(13 ${HEIGHT / 2 - 10}) rotate(-90)" text-anchor="middle">wrong (%)</text></svg>
<figcaption>${escaped(told(curve, annotators))} The dashed line is the annotators’ level.</figcaption></figure>`;
}
