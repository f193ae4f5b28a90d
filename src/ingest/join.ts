/** Puts split lines together again: hyphens at line ends, seams where furniture was taken out. */

export interface Joined {
  text: string;
  seams: number[];
}

/** A hyphen at a line's end stays where the text has the hyphenated word elsewhere ("co-production"), else it was the typesetter's. */
function keepsHyphen(head: string, tail: string, whole: string): boolean {
  const left = /(\p{L}+)-$/u.exec(head)?.[1] ?? '';
  const right = /^(\p{L}+)/u.exec(tail)?.[1] ?? '';
  const word = `${left}-${right}`.toLowerCase();
  return whole.includes(word) || !whole.includes(`${left}${right}`.toLowerCase());
}

/**
 * @param a text so far @param b the next line @param whole the whole document in lower case
 * @param seam true where furniture stood between them
 * @param keeps whether a hyphen at the line's end is the author's
 */
export function join(a: Joined, b: string, whole: string, seam: boolean, keeps = keepsHyphen): Joined {
  if (!a.text) return { text: b, seams: [] };
  const hyphen = /\p{L}-$/u.test(a.text) && /^\p{L}/u.test(b);
  const head = hyphen && !keeps(a.text, b, whole) ? a.text.slice(0, -1) : a.text;
  const glue = hyphen ? '' : ' ';
  const at = head.length + glue.length;
  return { text: head + glue + b, seams: seam ? [...a.seams, at] : a.seams };
}
