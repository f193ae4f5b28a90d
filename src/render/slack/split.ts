/** Cuts long texts where a reader would pause: at a paragraph, a sentence, a space, and only then anywhere. Nothing is lost. */

const PAUSES = [/\n\n/g, /\n/g, /[.!?…][)”"’]?\s/g, /\s/g];

function cutAt(text: string, limit: number): number {
  const head = text.slice(0, limit);
  for (const pause of PAUSES) {
    const ends = [...head.matchAll(pause)].map((match) => match.index + match[0].length);
    const last = ends.at(-1);
    // A cut in the first third would make crumbs.
    if (last !== undefined && last > limit / 3) return last;
  }
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}

/** Pieces of at most `limit` characters which joined give the text again. */
export function split(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const at = cutAt(rest, limit);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return rest === '' && pieces.length > 0 ? pieces : [...pieces, rest];
}

/** A short form for one line, which says by its dots that there is more. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  return `${line.slice(0, cutAt(line, limit - 1)).trimEnd()}…`;
}
