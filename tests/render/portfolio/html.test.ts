/** The page of a portfolio needs nothing from outside, runs only its own script, and says in words what it draws. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ServicePlacement } from '../../../src/domain/placement.ts';
import { toPortfolioHtml } from '../../../src/render/portfolio/html.ts';
import { names, placementOf } from '../slack/setting.ts';

const inQuadrant = (category: string | null, status: 'placed' | 'leaning' | 'unclear'): ServicePlacement => {
  const placement = placementOf();
  const { placements } = placement;
  return { ...placement, placements: { ...placements, quadrants: { ...placements.quadrants, category, status } } };
};
const page = (entries: [string, ServicePlacement][]) =>
  toPortfolioHtml(
    entries.map(([id, placement]) => ({ id, placement })),
    names,
    '1.2.3',
  );
const html = page([
  ['<script>alert(1)</script>', inQuadrant('co-design', 'placed')],
  ['sure & sound', inQuadrant('co-innovation', 'leaning')],
  ['none', inQuadrant(null, 'unclear')],
]);

it('runs its own script and no other', () => {
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)];
  expect(scripts).toHaveLength(1);
  const hash = createHash('sha256')
    .update(scripts[0]?.[1] ?? '')
    .digest('base64');
  expect(html).toContain(`script-src 'sha256-${hash}'`);
  expect(html).toContain("default-src 'none'");
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

it('asks for nothing from outside', () => {
  expect(html.replaceAll('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|\bsrc=|url\(|@import|<link/);
});

it('says in words what the picture shows', () => {
  expect(html).toContain('The quadrants of 3 services');
  expect(html).toMatch(/<desc[^>]*>.*Co-design: 1\. .*co-innovation: 2 \(leaning\)\./);
  expect(html).toContain('numbers 3.');
});

it('tells sure from leaning without colour', () => {
  expect(html).toMatch(/filled, with a full line.*sure/);
  expect(html).toMatch(/<title>2\. sure &amp; sound \(leaning\)<\/title><circle[^>]*fill="#ffffff" stroke-dasharray/);
});

it('says of each column that it sorts, and which one it is sorted by', () => {
  const heads = html.match(/<th scope="col"/g) ?? [];
  expect(html.match(/<th scope="col"[^>]*><button type="button">/g)).toHaveLength(heads.length);
  expect(html.match(/aria-sort="ascending">/g)).toHaveLength(1);
});

describe.each([1, 40, 41, 300, 2000])('%i services', (count) => {
  const many = page(Array.from({ length: count }, (_, i) => [`s${i}`, inQuadrant('co-design', 'placed')]));
  const circles = [
    ...many.matchAll(
      /<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)" fill="#0072b2" stroke="#0072b2" stroke-width="1.5"/g,
    ),
  ];
  it('each have a mark inside their quadrant, none on another', () => {
    expect(circles).toHaveLength(count);
    const places = circles.map(([, x, y, r]) => ({ x: Number(x), y: Number(y), r: Number(r) }));
    for (const { x, y, r } of places) {
      expect(x - r).toBeGreaterThan(418);
      expect(x + r).toBeLessThan(744);
      expect(y - r).toBeGreaterThan(62);
      expect(y + r).toBeLessThan(258);
      expect(r).toBeGreaterThan(0);
    }
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
  });
});
