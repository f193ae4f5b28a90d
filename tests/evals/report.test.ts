/** The report's page: what comes from cases is escaped, every picture has words, every link leads somewhere. */
import { expect, it } from 'vitest';
import { worstErrors } from '../../evals/metrics/errors.ts';
import { scorePlacements } from '../../evals/metrics/placements.ts';
import { reliabilityOf, riskCoverageOf } from '../../evals/metrics/reliability.ts';
import { marked } from '../../evals/report/html.ts';
import { pageOf } from '../../evals/report/page.ts';
import { caseOf } from './cases.ts';

const wrong = caseOf('w', { category: 'consumer' }, ['enhanced', 'enhanced']);
const cases = [{ ...wrong, text: '<script>alert(1)</script> & so on' }, caseOf('r', {}, ['consumer', 'consumer'])];
const page = pageOf(
  {
    cases: { learn: 2, look: 2 },
    frameworks: scorePlacements(cases).map((score) => ({
      score,
      learned: score,
      interviewed: score,
      statuses: reliabilityOf(score.framework, cases),
      curve: riskCoverageOf(score.framework, cases),
      errors: { look: worstErrors(score.framework, cases, 2), learn: [] },
    })),
    interval: { low: 0.1, high: 0.9 },
    intervalInterviewed: { low: 0.2, high: 0.95 },
    interview: { asked: 2, answered: 1 },
    answers: {
      scores: { learn: {}, look: {} } as never,
      counts: { learn: 0, look: 0 },
      curve: [],
      ablations: [],
      asked: [],
    },
    claims: {},
    hasTexts: true,
  },
  [{ name: 'too <low>', measured: 0.1, least: 0.2 }],
);

it('lets nothing from a case pass for mark-up', () => {
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('&lt;script&gt;');
  expect(page).toContain('too &lt;low&gt;');
});

it('every link of the contents leads to a part, and no id is there twice', () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map((m) => m[1]);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((l) => !ids.includes(l))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

it('every curve has a title and a description, and every table a caption', () => {
  const pictures = page.split('<svg ').slice(1);
  expect(pictures.length).toBeGreaterThan(0);
  for (const picture of pictures)
    expect(picture).toMatch(
      /^role="img" aria-labelledby="[^"]+ [^"]+"[^>]*>\s*<title [^>]+>.+<\/title><desc [^>]+>.+<\/desc>/,
    );
  expect(page.split('<table>').length).toBe(page.split('<caption>').length);
});

it('tells what falls short', () => {
  expect(page).toContain('<strong>short</strong>');
});

it('marks the words read, escaped, each stretch once', () => {
  const evidence = [
    { start: 4, end: 7, reading: 'late' },
    { start: 0, end: 5, reading: 'early' },
  ];
  expect(marked('a<b> cd e', evidence)).toBe('<mark>a&lt;b&gt; <small> early</small></mark>cd e');
  expect(marked('a & b', [])).toBe('a &amp; b');
});
