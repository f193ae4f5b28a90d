/** A word that the sentence reader doesn't know is often one that it knows, mistyped by one letter. */

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** Shorter words have too many neighbours; of longer ones nobody mistypes one letter only. */
const [SHORTEST, LONGEST] = [5, 20];

/** The first letter stays: few mistype it. Swapped letters first, then one too many, one wrong, one too few. */
function* slips(word: string): Generator<string> {
  for (let i = 1; i < word.length - 1; i++)
    yield word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2);
  for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
  for (let i = 1; i < word.length; i++) for (const c of LETTERS) yield word.slice(0, i) + c + word.slice(i + 1);
  for (let i = 1; i <= word.length; i++) for (const c of LETTERS) yield word.slice(0, i) + c + word.slice(i);
}

/** @returns the first known word at one letter's distance, if there is one */
export function slipOf(word: string, isKnown: (word: string) => boolean): string | undefined {
  if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return undefined;
  for (const candidate of slips(word)) if (isKnown(candidate)) return candidate;
  return undefined;
}
