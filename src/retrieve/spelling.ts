/** Mends typing errors in a question: a word that no text has is replaced by the nearest known one, at one letter's distance. */

/** The first letter stays: few mistype it, and "bread" is no slip for "read". */
function edits(word: string, isName: boolean): Set<string> {
  const out = new Set<string>();
  for (let i = 1; i <= word.length; i++) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    if (tail) out.add(head + tail.slice(1));
    if (tail.length > 1) out.add(head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2));
    for (const c of 'abcdefghijklmnopqrstuvwxyz') {
      out.add(head + c + tail);
      // One name is often another with one letter changed (Paris, Parks).
      if (tail && !isName) out.add(head + c + tail.slice(1));
    }
  }
  return out;
}

const SHORTEST = 5;
/** Nobody mistypes a longer word; every edit of a very long one would fill the memory. */
const LONGEST = 24;

/**
 * @param word a word of the question, in lower case
 * @param times how often a word occurs in the texts
 * @param isName whether the question has it with a capital letter: then only a letter too many or too few is mended
 * @returns the word itself where it is known or short; else its likeliest correction, or itself
 */
export function mended(word: string, times: (word: string) => number, isName = false): string {
  if (word.length < SHORTEST || word.length > LONGEST || times(word) > 0 || /\d/.test(word)) return word;
  let best = word;
  let most = 0;
  for (const candidate of edits(word, isName)) {
    const n = times(candidate);
    if (n > most) [best, most] = [candidate, n];
  }
  return best;
}
