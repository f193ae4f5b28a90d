/** Takes unseen characters out of a page's text: both come from the same drawing in the same order, so they are read side by side. */
import type { Hidden } from '../document.ts';
import type { DrawnCharacter } from './drawn.ts';

export interface TextItem {
  str: string;
  transform: readonly number[];
  width: number;
  height: number;
  fontName: string;
  hasEOL: boolean;
}

const lettersOf = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** The drawn characters as one string, and how each of its units is hidden. */
function stripOf(drawn: readonly DrawnCharacter[]): { letters: string; unseen: (string | null)[] } {
  const solid = drawn.filter((d) => d.character.trim() !== '');
  return {
    letters: solid.map((d) => d.character).join(''),
    unseen: solid.flatMap((d) => Array.from({ length: d.character.length }, () => d.unseen)),
  };
}

/**
 * @param items text as put together for reading @param drawn every character as drawn
 * @returns the items with what is seen of them, and what is hidden, put together
 */
export function seenText(items: readonly TextItem[], drawn: readonly DrawnCharacter[], page: number) {
  const strip = stripOf(drawn);
  const hidden: Hidden[] = [];
  let at = 0;
  let hiding: Hidden | null = null;

  const hide = (what: string, text: string) => {
    if (hiding?.what === what) hiding.text += text;
    else {
      hiding = { what, page, text };
      hidden.push(hiding);
    }
  };
  /** How each letter of a piece is hidden; a piece that was not drawn so (it is rare) counts as seen. */
  const howOf = (piece: string): (string | null)[] => {
    const next = strip.letters.indexOf(piece, at);
    const found = next >= 0 ? next : strip.letters.indexOf(piece);
    if (next >= 0) at = next + piece.length;
    return found < 0 ? [] : strip.unseen.slice(found, found + piece.length);
  };
  const seen = items.flatMap((item) => {
    const text = item.str.normalize('NFKC');
    const letters = lettersOf(text);
    if (letters === '') return hiding === null ? [item] : [];
    const how = howOf(letters);
    let [str, n] = ['', 0];
    for (let i = 0; i < text.length; i++) {
      const character = text[i] ?? '';
      const isSpace = character.trim() === '';
      const what = isSpace ? (hiding?.what ?? null) : (how[n++] ?? null);
      if (what !== null) hide(what, character);
      else {
        str += character;
        if (!isSpace) hiding = null;
      }
    }
    if (hiding !== null) hide((hiding as Hidden).what, ' ');
    return str.trim() === '' ? [] : [{ ...item, str }];
  });
  return { items: seen, hidden: hidden.map((h) => ({ ...h, text: h.text.replace(/\s+/g, ' ').trim() })) };
}
