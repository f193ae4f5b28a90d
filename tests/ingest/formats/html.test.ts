/** Web pages: the main part in sections, what a browser does not show, details from meta elements, encodings. */
import { describe, expect, it } from 'vitest';
import { read } from '../adding.ts';

const SEEN = 'Everybody who looks at the page can read these words.';
const SECRET = 'The garden won a secret prize.';
const page = (body: string, head = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

describe('structure', () => {
  it('reads the main part, under its headings', async () => {
    const { texts, places } = await read(
      'a.html',
      page(
        `<nav>Home</nav><main><h1>The shed</h1><p>It is <b>opened</b> by<br>a rota.<p>Anyone may join.<h2>Hours</h2><div>From noon<ul><li>on Mondays</li><li>on Fridays</li></ul></div></main><footer>Print</footer><script>x = "no"</script>`,
      ),
    );
    expect(texts).toEqual(['It is opened by a rota.', 'Anyone may join.', 'From noon', 'on Mondays', 'on Fridays']);
    expect(places[2]).toEqual(['Hours', 1, null]);
  });

  it('a page without a main part is read whole', async () => {
    expect((await read('a.htm', page(`<p>${SEEN}</p>`))).texts).toEqual([SEEN]);
  });
});

describe('what a browser does not show is left out and named', () => {
  it.each([
    ['display', `<p style="display: none">${SECRET}</p>`],
    ['display by class', `<p class="x y">${SECRET}</p>`],
    ['display of what is around', `<div style="display:none"><div><p>${SECRET}</p></div></div>`],
    ['hidden', `<p hidden>${SECRET}</p>`],
    ['aria-hidden', `<p aria-hidden="true">${SECRET}</p>`],
    ['visibility', `<p style="visibility:hidden">${SECRET}</p>`],
    ['opacity', `<p style="opacity:0">${SECRET}</p>`],
    ['size', `<p style="font-size:0px">${SECRET}</p>`],
    ['colour', `<p style="color:#fff">${SECRET}</p>`],
    [
      'colour on a coloured ground',
      `<div style="background:navy;background:#000080"><p style="color:rgb(0,0,128)">${SECRET}</p></div>`,
    ],
    ['place', `<p style="position:absolute;left:-9999px">${SECRET}</p>`],
    ['clip', `<p style="position:absolute;clip:rect(0,0,0,0)">${SECRET}</p>`],
  ])('%s', async (_, hidden) => {
    const { texts, lines } = await read(
      'a.html',
      page(`<p>${SEEN}</p>${hidden}`, '<style>.y { color: red; display: none }</style>'),
    );
    expect(texts).toEqual([SEEN]);
    expect(lines.filter((l) => l.includes('left out') && l.includes(SECRET))).toHaveLength(1);
  });

  it('white letters on a dark ground are read', async () => {
    const { texts } = await read(
      'a.html',
      page(`<div style="background-color:#222"><p style="color:white">${SEEN}</p></div>`),
    );
    expect(texts).toEqual([SEEN]);
  });
});

describe('details and encodings', () => {
  it('come from meta elements', async () => {
    const meta =
      '<title>Ours | Site</title><meta name="citation_title" content="A shed"><meta name="citation_author" content="Smith, Ann"><meta name="citation_author" content="Town Council"><meta name="citation_publication_date" content="2021/05/01">';
    expect((await read('a.html', page(`<p>${SEEN}</p>`, meta))).work).toMatchObject({
      title: 'A shed',
      author: [{ family: 'Smith', given: 'Ann' }, { family: 'Town Council' }],
      issued: { 'date-parts': [[2021]] },
    });
  });
  it.each([
    ['named', Buffer.from(page('<p>Das Schl\u00f6ssl ist ge\u00f6ffnet.', '<meta charset="iso-8859-1">'), 'latin1')],
    ['not named', Buffer.from(page('<p>Das Schl\u00f6ssl ist ge\u00f6ffnet.'), 'latin1')],
    ['UTF-8', Buffer.from(page('<p>Das Schl\u00f6ssl ist ge\u00f6ffnet.'))],
    ['UTF-16', Buffer.from(`\ufeff${page('<p>Das Schl\u00f6ssl ist ge\u00f6ffnet.')}`, 'utf16le')],
  ])('%s', async (_, bytes) => expect((await read('a.html', bytes)).texts).toEqual(['Das Schlössl ist geöffnet.']));
  it.each([
    ['no page', 'plain words', 'not a web page'],
    ['an empty page', page('<p> </p>'), 'empty'],
    ['bytes', Buffer.from([0, 1, 2, 0]), 'not a text file'],
  ])('%s is named', async (_, bytes, why) => {
    expect((await read('a.html', bytes)).lines).toEqual([expect.stringContaining(`a.html: skipped, ${why}`)]);
  });
});
