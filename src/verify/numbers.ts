/** Numbers in figures and words, with what they count; years. */
import type { Ground } from './ground.ts';
import { formsIn, isContent, stem } from './words.ts';

const WORDS: Record<string, string> = {
  two: '2',
  twice: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fifteen: '15',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  hundred: '100',
  half: '1/2',
  halves: '1/2',
  halved: '1/2',
  quarter: '1/4',
  quarters: '1/4',
  thirds: '1/3',
  double: '×2',
  doubles: '×2',
  doubled: '×2',
  tenth: '1/10',
  fifth: '5th',
  second: '2nd',
  third: '3rd',
  fourth: '4th',
  sixth: '6th',
  seventh: '7th',
  eighth: '8th',
  ninth: '9th',
  dozen: '12',
  dozens: '12',
};
const ROMAN: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' };
const ORDINAL: Record<string, string> = { first: '1', second: '2', third: '3', fourth: '4', fifth: '5' };
const NUMBERED = /^(?:type|types|quadrant|quadrants|field|table|figure)$/;

export interface Count {
  number: string;
  /** Stems of what follows: what it counts. */
  of: string[];
}

/** "The three authors" counts nothing of the matter. */
const TELLERS = /^(?:authors?|writers|researchers|co)$/;

const FOLLOWING = 3;

export function countsIn(sentence: string): Count[] {
  const forms = formsIn(sentence.normalize('NFKC').replace(/(\d)[.,](?=\d)/g, '$1'));
  const lower = forms.map((f) => f.form.toLowerCase());
  return lower.flatMap((w, i) => {
    const before = lower[i - 1] ?? '';
    const after = lower[i + 1] ?? '';
    const roman =
      Object.hasOwn(ROMAN, w) &&
      (NUMBERED.test(before) || (/^(?:or|and)$/.test(before) && Object.hasOwn(ROMAN, lower[i - 2] ?? '')));
    if (roman) return [{ number: `r${ROMAN[w]}`, of: [] }];
    if (NUMBERED.test(after) && Object.hasOwn(ORDINAL, w)) return [{ number: `r${ORDINAL[w]}`, of: [] }];
    if (w === 'third' && /^(?:sector|party)$/.test(after)) return [];
    if (TELLERS.test(after) || (w === 'two' && /^(?:first|last|other|former|latter|these|those|both)$/.test(before)))
      return [];
    const number = /^\d+(?:s|th|st|nd|rd)?$/.test(w)
      ? w.replace(/(?:s|st|nd|rd|th)$/, '')
      : Object.hasOwn(WORDS, w)
        ? WORDS[w]
        : undefined;
    if (number === undefined) return [];
    const of = forms
      .slice(i + 1, i + 1 + FOLLOWING)
      .filter((f) => isContent(f.form))
      .map((f) => stem(f.form));
    return [{ number, of }];
  });
}

/** Lists of the field are no longer; a higher ordinal must stand in the passage. */
const MOST_ORDERED = 5;

/** Ordinals only order the telling, unless the passage orders the same things otherwise. */
const isOrdinal = (n: string) => /^\dth$|nd$|rd$/.test(n);

/** How many items the lists of a text have: "a, b and c" are three. */
function listed(text: string): Set<string> {
  const lists = [...text.matchAll(/(?:[^,;.]{2,80}, ){1,7}[^,;.]{2,80},? (?:and|or|and\/or|to) /g)].map(
    (m) => `${m[0].split(', ').length + (/, (?:and|or|and\/or|to) $/.test(m[0]) ? 0 : 1)}`,
  );
  return new Set(lists);
}

/** Words of a passage by which it counts without a number. */
const COUNTED: [RegExp, string][] = [
  [/\b(?:both|either|twofold|dual|pair|two-way|whether)\b/i, '2'],
  [/\b(?:tripartite|threefold|triple)\b/i, '3'],
];

const isYear = (n: string) => /^(?:1[89]|20)\d\d$/.test(n);

/** "Second …" and "third …" count two and three; "finally" may count one more. */
const ordinalsOf = (counts: readonly Count[]) =>
  counts.flatMap((c) =>
    isOrdinal(c.number) ? [`${Number.parseInt(c.number, 10)}`, `${Number.parseInt(c.number, 10) + 1}`] : [],
  );

export function numberFails(ground: Ground): boolean {
  const counts = ground.units.flatMap((u) => countsIn(u.read.text));
  const known = new Set(counts.map((c) => c.number));
  for (const a of ground.authors) if (isYear(a)) known.add(a);
  const nearby = ground.near.flatMap((u) => countsIn(u.read.text));
  const lists = new Set([
    ...ground.near.flatMap((u) => [...listed(u.text)]),
    ...ground.counts.map(String),
    ...ordinalsOf(counts),
    ...COUNTED.flatMap(([words, n]) => (words.test(ground.text) ? [n] : [])),
  ]);
  const besideYears = new Set(ground.beside.flatMap((b) => countsIn(b).map((c) => c.number)).filter(isYear));
  return countsIn(ground.claim.text).some(({ number, of }) => {
    const same = counts.filter((c) => c.of.some((s) => of.includes(s)) && !isYear(c.number));
    const counted = same.some((c) => c.number === number);
    if (isOrdinal(number))
      return (
        !known.has(number) && (Number.parseInt(number, 10) > MOST_ORDERED || nearby.some((c) => isOrdinal(c.number)))
      );
    if (number === '1/2' && /\bhalf[- ]?way\b/i.test(ground.claim.text)) return false;
    if (known.has(number)) return same.length > 0 && !counted && !isYear(number);
    if (number === '2' && same.length === 0 && !nearby.some((c) => /^[3-9]$/.test(c.number))) return false;
    return (!lists.has(number) || same.length > 0) && !besideYears.has(number);
  });
}
