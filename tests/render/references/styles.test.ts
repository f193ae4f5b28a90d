/** The same works in Harvard and APA, and as CSL-JSON and BibTeX, by kind of work and by what is missing. */
import { describe, expect, it } from 'vitest';
import { Work } from '../../../src/domain/work.ts';
import { apa } from '../../../src/render/references/apa.ts';
import { toBibtex, toCslJson } from '../../../src/render/references/export.ts';
import { harvard } from '../../../src/render/references/harvard.ts';
import { referenceLists, STYLES } from '../../../src/render/references/style.ts';
import { plain } from '../../../src/render/text/piece.ts';

const base = {
  id: 'w',
  title: 'Gardens and who keeps them',
  author: [
    { family: 'Smith', given: 'Ann-Marie' },
    { family: 'van Dam', given: 'Jo P.' },
  ],
  issued: { 'date-parts': [[2018]] },
};
const work = (type: string, more: object = {}) => Work.parse({ ...base, type, ...more });
const article = { 'container-title': 'Journal of Gardens', volume: '12', issue: '3', page: '4–19', DOI: '10.1234/g.5' };
const people = (n: number) => Array.from({ length: n }, (_, i) => ({ family: `F${i + 1}`, given: 'A' }));

const CASES: [string, Work, string, string][] = [
  [
    'an article',
    work('article-journal', article),
    'Smith, A.-M. and van Dam, J.P. (2018) ‘Gardens and who keeps them’, Journal of Gardens, 12(3), pp. 4–19. doi: 10.1234/g.5.',
    'Smith, A.-M., & van Dam, J. P. (2018). Gardens and who keeps them. Journal of Gardens, 12(3), 4–19. https://doi.org/10.1234/g.5',
  ],
  [
    'an article without a volume',
    work('article-newspaper', { 'container-title': 'The Herald', URL: 'https://herald.example/1' }),
    'Smith, A.-M. and van Dam, J.P. (2018) ‘Gardens and who keeps them’, The Herald. Available at: https://herald.example/1.',
    'Smith, A.-M., & van Dam, J. P. (2018). Gardens and who keeps them. The Herald. https://herald.example/1',
  ],
  [
    'a book',
    work('book', { publisher: 'Green Press' }),
    'Smith, A.-M. and van Dam, J.P. (2018) Gardens and who keeps them. Green Press.',
    'Smith, A.-M., & van Dam, J. P. (2018). Gardens and who keeps them. Green Press.',
  ],
  [
    'a chapter',
    work('chapter', { 'container-title': 'The green town', publisher: 'Green Press', page: '4–19' }),
    'Smith, A.-M. and van Dam, J.P. (2018) ‘Gardens and who keeps them’, in The green town. Green Press, pp. 4–19.',
    'Smith, A.-M., & van Dam, J. P. (2018). Gardens and who keeps them. In The green town (pp. 4–19). Green Press.',
  ],
  [
    'a report in a series',
    work('report', { publisher: 'Green Press', 'collection-title': 'Paper No 3', URL: 'https://green.example/3' }),
    'Smith, A.-M. and van Dam, J.P. (2018) Gardens and who keeps them. Paper No 3. Green Press. Available at: https://green.example/3.',
    'Smith, A.-M., & van Dam, J. P. (2018). Gardens and who keeps them (Paper No 3). Green Press. https://green.example/3',
  ],
  [
    'a report by those who brought it out',
    work('report', { author: [{ family: 'Town Council' }], publisher: 'Town Council' }),
    'Town Council (2018) Gardens and who keeps them. Town Council.',
    'Town Council. (2018). Gardens and who keeps them.',
  ],
  [
    'a thesis',
    work('thesis', { publisher: 'University of Leeds' }),
    'Smith, A.-M. and van Dam, J.P. (2018) Gardens and who keeps them. Thesis. University of Leeds.',
    'Smith, A.-M., & van Dam, J. P. (2018). Gardens and who keeps them [Thesis, University of Leeds].',
  ],
  [
    'a web page that asks',
    work('webpage', { title: 'Who keeps gardens?', URL: 'https://green.example/who' }),
    'Smith, A.-M. and van Dam, J.P. (2018) Who keeps gardens? Available at: https://green.example/who.',
    'Smith, A.-M., & van Dam, J. P. (2018). Who keeps gardens? https://green.example/who',
  ],
  [
    'a document without author and year',
    work('document', { author: [], issued: { 'date-parts': [[]] } }),
    'Gardens and who keeps them (n.d.).',
    'Gardens and who keeps them. (n.d.).',
  ],
  [
    'a book without author',
    work('book', { author: [], publisher: 'Green Press' }),
    'Gardens and who keeps them (2018) Green Press.',
    'Gardens and who keeps them. (2018). Green Press.',
  ],
  [
    'an article without author',
    work('article-journal', { ...article, author: [] }),
    '‘Gardens and who keeps them’ (2018) Journal of Gardens, 12(3), pp. 4–19. doi: 10.1234/g.5.',
    'Gardens and who keeps them. (2018). Journal of Gardens, 12(3), 4–19. https://doi.org/10.1234/g.5',
  ],
  [
    'one author',
    work('book', { author: [{ family: 'Smith', given: 'Ann' }] }),
    'Smith, A. (2018) Gardens and who keeps them.',
    'Smith, A. (2018). Gardens and who keeps them.',
  ],
  [
    'twenty-one authors',
    work('book', { author: people(21) }),
    `${people(20)
      .map((p) => `${p.family}, A.`)
      .join(', ')} and F21, A. (2018) Gardens and who keeps them.`,
    `${people(19)
      .map((p) => `${p.family}, A.`)
      .join(', ')}, . . . F21, A. (2018). Gardens and who keeps them.`,
  ],
];

describe('entries', () => {
  it.each(CASES)('%s', (_, given, inHarvard, inApa) => {
    expect(plain(harvard(given))).toBe(inHarvard);
    expect(plain(apa(given))).toBe(inApa);
  });

  it('names in a sentence', () => {
    const three = work('book', { author: people(3) });
    expect([STYLES.harvard.short(three), STYLES.apa.short(three)]).toEqual([
      'F1, F2 and F3 (2018)',
      'F1 et al. (2018)',
    ]);
    expect(STYLES.apa.short(work('document', { added: true }))).toBe('Smith and van Dam (2018), added document');
    expect(STYLES.harvard.short(work('document', { author: [] }))).toBe('‘Gardens and who keeps them’ (2018)');
  });

  it('added documents stand in a list of their own', () => {
    const lists = referenceLists([work('book'), work('document', { id: 'a', added: true })], STYLES.apa);
    expect([lists.works.length, lists.added.length]).toEqual([1, 1]);
  });
});

describe('exports', () => {
  const hard = work('report', {
    title: 'Costs & benefits: 50% of {all} _gardens_ #1 ~ \\o/',
    author: [{ family: 'Ünlü', given: 'A.' }, { family: 'Town Council' }],
    publisher: 'Green & Co',
    page: '4–19',
    URL: 'https://green.example/a_b?c=1%20{d}',
    URN: 'urn:x:y',
    added: true,
  });

  it('CSL-JSON has the variables of CSL and no others', () => {
    const [entry] = JSON.parse(toCslJson([hard])) as Record<string, unknown>[];
    expect(entry).toMatchObject({
      id: 'w',
      type: 'report',
      author: [{ family: 'Ünlü', given: 'A.' }, { literal: 'Town Council' }],
      issued: { 'date-parts': [[2018]] },
    });
    expect(entry?.note).toBe('urn:x:y Document added to Tango');
    expect(Object.keys(entry ?? {}).filter((k) => ['URN', 'added'].includes(k))).toEqual([]);
    const bare = JSON.parse(toCslJson([work('document', { author: [], issued: { 'date-parts': [[]] } })]))[0];
    expect(Object.keys(bare).toSorted()).toEqual(['id', 'title', 'type']);
    expect(JSON.parse(toCslJson([]))).toEqual([]);
  });

  it('BibTeX escapes what LaTeX would take for its own', () => {
    expect(toBibtex([hard])).toBe(`@techreport{w,
  author = {Ünlü, A. and {Town Council}},
  title = {{Costs \\& benefits: 50\\% of \\{all\\} \\_gardens\\_ \\#1 \\textasciitilde{} \\textbackslash{}o/}},
  year = {2018},
  pages = {4--19},
  institution = {Green \\& Co},
  url = {https://green.example/a_b?c=1%20%7Bd%7D},
  note = {urn:x:y Document added to Tango}
}
`);
  });

  it.each([
    ['article-journal', '@article', 'journal = {B}'],
    ['chapter', '@incollection', 'booktitle = {B}'],
    ['paper-conference', '@inproceedings', 'booktitle = {B}'],
    ['thesis', '@phdthesis', 'school = {P}'],
    ['webpage', '@misc', 'howpublished = {P}'],
  ])('%s is %s', (type, entry, field) => {
    const text = toBibtex([work(type, { 'container-title': 'B', publisher: 'P' })]);
    expect(text.startsWith(`${entry}{w,`)).toBe(true);
    expect(text).toContain(field);
  });
});
