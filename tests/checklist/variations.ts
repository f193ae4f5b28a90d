/** Ways of writing the same description that must not move it. Each is fixed: no chance, the same bytes every time. */

type Sentences = readonly string[];

const LONG = 6;
const EVERY = 4;

/** In every fourth of the long words two inner letters change places. */
function misspelt(text: string): string {
  let seen = 0;
  return text.replace(/\p{L}+/gu, (word) => {
    if (word.length < LONG || seen++ % EVERY !== 0) return word;
    const middle = word.length >> 1;
    return word.slice(0, middle - 1) + word[middle] + word[middle - 1] + word.slice(middle + 1);
  });
}

const joined = (sentences: Sentences) => sentences.join(' ');

export interface Lists {
  persons: readonly string[];
  places: readonly string[];
  irrelevant: readonly string[];
}

const filled = (sentences: Sentences, person: string, place: string): string[] =>
  sentences.map((s) => {
    const text = s.replaceAll('{person}', person).replaceAll('{place}', place);
    return text.charAt(0).toUpperCase() + text.slice(1);
  });

/** @returns the description itself, and by kind the ways of writing it */
export function variationsOf(sentences: Sentences, lists: Lists): { plain: string; varied: Record<string, string[]> } {
  const [person = '', ...persons] = lists.persons;
  const [place = '', ...places] = lists.places;
  const own = filled(sentences, person, place);
  const plain = joined(own);
  return {
    plain,
    varied: {
      misspelt: [misspelt(plain)],
      reordered: [joined(own.toReversed())],
      'irrelevant sentence': lists.irrelevant.flatMap((s) => [`${s} ${plain}`, `${plain} ${s}`]),
      'other name': persons.map((p) => joined(filled(sentences, p, place))),
      'other place': places.map((p) => joined(filled(sentences, person, p))),
      capitals: [plain.toUpperCase(), plain.toLowerCase()],
      bullets: [own.map((s) => `- ${s}`).join('\n'), own.map((s) => `• ${s}`).join('\n\n')],
      'mark-up': [
        own.map((s) => `> ${s}`).join('\n'),
        own.map((s) => `*${s}*`).join(' '),
        own.map((s) => `<p>${s}</p>`).join('\n'),
        `## A description\n\n${plain}`,
      ],
      'white space': [`\n\n  ${own.join('  ')} \n`, own.join('\n')],
    },
  };
}
