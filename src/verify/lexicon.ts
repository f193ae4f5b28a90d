/** The claim rules, made ready: which words say the same, which turn a statement round, which deny. Made once for a set of rules. */
import type { ClaimRules } from '../domain/claim-rules.ts';
import { inflections, spelt, stem, wordsOf } from './words.ts';

export interface Contrast {
  id: string;
  sides: number;
  polar: boolean;
  closed: boolean;
  bind: boolean;
  /** Things of a kind rather than opposites. */
  kind: boolean;
  whole: boolean;
}

/** A run of forms, and what it stands for. */
interface Term<T> {
  forms: string[];
  value: T;
}

export class Phrases<T> {
  readonly #byFirst = new Map<string, Term<T>[]>();
  readonly #key: (form: string) => string;

  constructor(key: (form: string) => string) {
    this.#key = key;
  }

  add(phrase: string, value: T, vary = false): void {
    const forms = wordsOf(phrase).map(this.#key);
    const last = forms.at(-1);
    if (last === undefined) return;
    for (const end of vary ? new Set(inflections(last)) : [last]) this.#put([...forms.slice(0, -1), end], value);
  }

  #put(forms: string[], value: T): void {
    const first = forms[0] ?? '';
    const terms = this.#byFirst.get(first) ?? [];
    terms.push({ forms, value });
    this.#byFirst.set(first, terms);
  }

  /** Every phrase that begins at a place, longest first. */
  at(keys: readonly string[], place: number): Term<T>[] {
    const terms = this.#byFirst.get(keys[place] ?? '') ?? [];
    return terms
      .filter((t) => t.forms.every((f, i) => keys[place + i] === f))
      .toSorted((a, b) => b.forms.length - a.forms.length);
  }
}

export interface Lexicon {
  rules: ClaimRules;
  contrasts: Contrast[];
  /** Contrast and side of a word. */
  sides: Phrases<{ contrast: number; side: number }>;
  /** Groups of words that say much the same, by stems. */
  senses: Phrases<number>;
  deny: Phrases<string>;
  plain: Phrases<true>;
  partly: Phrases<true>;
  turning: ReadonlySet<string>;
  firm: ReadonlySet<string>;
  ends: Phrases<true>;
}

export const keyOf = spelt;

const made = new WeakMap<ClaimRules, Lexicon>();

export function lexiconOf(rules: ClaimRules): Lexicon {
  const known = made.get(rules);
  if (known) return known;
  const contrasts: Contrast[] = [];
  const sides = new Phrases<{ contrast: number; side: number }>(spelt);
  const senses = new Phrases<number>(stem);
  let group = 0;
  const put = (contrast: Contrast, words: readonly (readonly string[])[]) => {
    const at = contrasts.push(contrast) - 1;
    words.forEach((side, i) => {
      for (const w of side) {
        sides.add(w, { contrast: at, side: i }, !contrast.kind);
        if (contrast.kind) sides.add(`${w}s`, { contrast: at, side: i });
        senses.add(w, group);
      }
      group++;
    });
  };
  for (const { id, sides: s, polar, bind } of rules.opposites)
    put({ id, sides: s.length, polar: polar && s.length === 2, closed: false, bind, kind: false, whole: false }, s);
  for (const { id, sides: s, closed, bind, whole } of rules.kinds)
    put({ id, sides: Object.keys(s).length, polar: false, closed, bind, kind: true, whole }, Object.values(s));
  for (const line of rules.synonyms) {
    for (const w of line) senses.add(w, group);
    group++;
  }
  const list = <T>(words: readonly string[], value: (w: string) => T) => {
    const phrases = new Phrases<T>(spelt);
    for (const w of words) phrases.add(w, value(w));
    return phrases;
  };
  const lexicon: Lexicon = {
    rules,
    contrasts,
    sides,
    senses,
    deny: list(rules.sayings.deny, (w) => w),
    plain: list(rules.sayings.plain, () => true as const),
    partly: list(rules.sayings.partly, () => true as const),
    turning: new Set(rules.sayings.turning),
    firm: new Set(rules.sayings.firm),
    ends: list(rules.sayings.ends, () => true as const),
  };
  made.set(rules, lexicon);
  return lexicon;
}
