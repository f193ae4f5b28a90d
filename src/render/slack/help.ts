/** Help by examples, and App Home: what Tango knows, what it doesn't, that it can be wrong, and how to begin. */
import type { HomeView } from './block-kit.ts';
import { bold, divider, heading, list, type Piece, paragraph, smallPrint } from './piece.ts';
import type { Setting } from './setting.ts';
import { fill } from './words.ts';

export function helpPieces({ words: { help } }: Setting): Piece[] {
  return [
    ...heading(help.title),
    ...list(help.lines.map((line) => [line])),
    ...paragraph(bold(help['examples-title'])),
    ...list(help.examples.map((example) => [{ text: example, italic: true }])),
    ...smallPrint(help.shortcut),
  ];
}

/** A shelf may be long. */
const MOST_ADDED = 10;

export function homeView(setting: Setting): HomeView {
  const { home, prompts } = setting.words;
  const all = Object.values(setting.names.works);
  const works = all.filter((w) => !w.added).map(({ short }) => short);
  const added = all.filter((w) => w.added).map(({ short }) => short);
  const more = added.length > MOST_ADDED ? '; …' : '';
  const pieces = [
    ...heading(home.title),
    ...paragraph(fill(home.knows, { count: works.length, works: works.join('; ') })),
    ...(added.length > 0
      ? paragraph(fill(home.added, { count: added.length, works: added.slice(0, MOST_ADDED).join('; ') + more }))
      : []),
    ...paragraph(home.not),
    ...paragraph(home.disclaimer),
    ...paragraph(home.examples),
    ...list(prompts.list.map(({ message }) => [{ text: message, italic: true }])),
    ...divider(),
    ...helpPieces(setting),
  ];
  return { type: 'home', blocks: pieces.flatMap(({ blocks }) => blocks) };
}
