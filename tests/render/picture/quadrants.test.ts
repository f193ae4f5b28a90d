/** The picture of the quadrants: readable without seeing, without colour and without system fonts. */
import { describe, expect, it } from 'vitest';
import { toPng } from '../../../src/render/picture/png.ts';
import { quadrantSvg } from '../../../src/render/picture/quadrants.ts';
import { wrap } from '../../../src/render/picture/wrap.ts';
import { names } from '../briefing/sample.ts';

const svg = quadrantSvg({
  primary: 'co-design',
  present: ['co-production', 'co-design'],
  names,
  title: 'A <b>map</b>',
});

describe('quadrantSvg', () => {
  it('says in words what it shows', () => {
    expect(svg).toContain('<title id="quadrants-title">A &lt;b&gt;map&lt;/b&gt;</title>');
    expect(svg).toContain('role="img"');
    for (const part of [
      'This service',
      'also shown in the description',
      'One service',
      'Whole system',
      'Unavoidable',
      'Voluntary',
      'A map, not a ladder',
    ])
      expect(svg).toContain(part);
  });

  it('marks one service and each quadrant also shown', () => {
    expect(svg.match(/This service/g)).toHaveLength(1);
    expect(svg.match(/also shown in the description/g)).toHaveLength(1);
  });

  it('marks nothing without ground', () => {
    const empty = quadrantSvg({ primary: null, present: [], names, title: 'none' });
    expect(empty).not.toContain('This service');
    expect(empty).toContain('gives no ground');
  });
});

describe('toPng', () => {
  it('draws the text too, the same bytes each time', async () => {
    const png = await toPng(svg);
    const bare = await toPng(svg.replace(/<text.*?<\/text>/g, ''));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(bare.length * 1.5);
    expect((await toPng(svg)).equals(png)).toBe(true);
  });
});

describe('wrap', () => {
  it('shows that something is left out', () => {
    expect(wrap('one two three four', 40, 10, 2)).toEqual(['one', 'two …']);
    expect(wrap('one two', 400, 10, 2)).toEqual(['one two']);
  });
});
