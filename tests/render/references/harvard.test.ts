/** Harvard entries of the kinds of works Tango meets. */
import { describe, expect, it } from 'vitest';
import { Work } from '../../../src/domain/work.ts';
import { harvard, shortName } from '../../../src/render/references/harvard.ts';
import { locate } from '../../../src/render/references/locate.ts';
import { plain } from '../../../src/render/text/piece.ts';
import { works } from '../briefing/sample.ts';

const report = Work.parse({
  id: 'r',
  type: 'report',
  title: 'A report',
  author: [
    { family: 'One', given: 'Ann-Marie' },
    { family: 'Two' },
    { family: 'Three', given: 'C. D.' },
    { family: 'Four', given: 'E' },
  ],
  issued: { 'date-parts': [] },
  publisher: 'A University',
  'collection-title': 'Issues Paper No 3',
  URL: 'https://example.org/r',
});

const entry = (id: string) => plain(harvard(works.find((w) => w.id === id) as Work));

describe('harvard', () => {
  it('writes an article with DOI', () => {
    expect(entry('osborne-strokosch-2013')).toBe(
      'Osborne, S.P. and Strokosch, K. (2013) ‘It takes two to tango? Understanding the co-production of public services’, British Journal of Management, 24, pp. S31–S47. doi: 10.1111/1467-8551.12010.',
    );
  });

  it('writes an article with URN and address', () => {
    expect(entry('pestoff-2015')).toContain(
      'Polityka Społeczna, 11(1), pp. 2–8. urn:nbn:se:esh:diva-5483. Available at: http://urn.kb.se/',
    );
  });

  it('writes a report without a year', () => {
    expect(plain(harvard(report))).toBe(
      'One, A.-M., Two, Three, C.D. and Four, E. (n.d.) A report. Issues Paper No 3. A University. Available at: https://example.org/r.',
    );
  });
});

describe('short names and places', () => {
  it('names up to three authors', () => {
    expect(works.map(shortName)).toEqual([
      'Osborne and Strokosch (2013)',
      'Pestoff (2015)',
      'Osborne, Radnor and Strokosch (2016)',
    ]);
    expect(shortName(report)).toBe('One et al. (n.d.)');
  });

  it('says where a paragraph stands', () => {
    expect(locate({ section: 'Summary', paragraph: 2, page: 7, part: 1 })).toBe(
      'section ‘Summary’, paragraph 2 (part 1), p. 7',
    );
  });
});
