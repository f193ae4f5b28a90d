/** One sentence as the verifier reads it: content words with what they mean, what is denied, and marks of contrast. */
import { keyOf, type Lexicon } from './lexicon.ts';
import { formsIn, isContent, stem } from './words.ts';

export interface Word {
  form: string;
  stem: string;
  at: number;
  clause: number;
  /** Groups of words that say much the same. */
  senses: readonly number[];
  denied: boolean;
  /** Among the first words of an outright denial. */
  close: boolean;
  /** "Not all …": denied and said at once. */
  partly: boolean;
  content: boolean;
}

export interface Mark {
  contrast: number;
  side: number;
  at: number;
  end: number;
  clause: number;
  denied: boolean;
  close: boolean;
  partly: boolean;
}

export interface Denied {
  by: string;
  words: readonly Word[];
}

export interface Sentence {
  text: string;
  words: readonly Word[];
  content: readonly Word[];
  marks: readonly Mark[];
  /** Content words after each denying word, nearest first. */
  denials: readonly Denied[];
}

/** "What it does not do, however, is to affect …" denies what follows. */
const CLEFT = /\b(does not|doesn't) do(?:, however)?,? is(?: to)?\b/g;

/** "None of it, unless …" says yes and no. */
const BE = /^(?:is|are|was|were)$/;
/** These deny a thing, and end at its verb ("no two homes are alike"). */
const NOUN = /^(?:no|none|without|nobody|nothing)$/;
const UNLESS = /^(?:unless|until|without)$/;

const BREAK = /[;:.!?()—–…]/;
const TURN = /^(?:while|whereas|whilst|but|although|though|rather|instead)$/;
/** Lists have commas too: only before these does one end a clause. */
const AFTER_COMMA =
  /^(?:and|or|which|who|so|because|since|where|with|when|if|as|it|they|he|she|the|clients|users|staff)$/;
const STOP = /[;:.!?]/;
/** How many content words a denial reaches. */
const REACH = 7;
/** What is denied most directly. */
const CLOSE = 2;
/** "Without input …" denies the input alone. */
const NEAR = new Set(['without', 'lack', 'lacks', 'lacking', 'absence']);
const NEAR_REACH = 2;

interface Denial {
  partly: boolean;
  turning: boolean;
  firm: boolean;
  from: number;
  words: number[];
}

/** Which words each denying word denies. A denial inside a denial ("none without") says yes. */
function denialsIn(keys: string[], stems: string[], gaps: string[], content: boolean[], lexicon: Lexicon): Denial[] {
  const found: Denial[] = [];
  for (let i = 0; i < keys.length; i++) {
    const whole = lexicon.senses.at(stems, i)[0]?.forms.length ?? 1;
    if (whole > 1) {
      i += whole - 1;
      continue;
    }
    const deny = lexicon.deny.at(keys, i)[0];
    if (!deny || lexicon.plain.at(keys, i).length > 0 || lexicon.plain.at(keys, i - 1).length > 0) continue;
    const partly =
      lexicon.partly.at(keys, i).length > 0 || lexicon.partly.at(keys, i - 1).some((p) => p.forms.length > 1);
    const most = NEAR.has(deny.value) ? NEAR_REACH : REACH;
    const words: number[] = [];
    for (let j = i + deny.forms.length; j < keys.length && words.length < most; j++) {
      if (STOP.test(gaps[j] ?? '')) break;
      const ends = lexicon.ends.at(keys, j).length > 0 && (!BE.test(keys[j] ?? '') || NOUN.test(deny.value));
      if (ends && words.length > 0) break;
      if (content[j]) words.push(j);
    }
    const conditional = keys.slice(i + 1).some((k) => UNLESS.test(k)) && !UNLESS.test(keys[i] ?? '');
    found.push({
      from: i,
      words,
      partly: partly || conditional,
      turning: lexicon.turning.has(deny.value),
      firm: lexicon.firm.has(deny.value),
    });
    i += deny.forms.length - 1;
  }
  return found;
}

const read = new WeakMap<Lexicon, Map<string, Sentence>>();
const MOST_KEPT = 20_000;

export function readSentence(text: string, lexicon: Lexicon): Sentence {
  let kept = read.get(lexicon);
  if (!kept) {
    kept = new Map();
    read.set(lexicon, kept);
  }
  const known = kept.get(text);
  if (known) return known;
  const sentence = made(text, lexicon);
  if (kept.size > MOST_KEPT) kept.clear();
  kept.set(text, sentence);
  return sentence;
}

function made(text: string, lexicon: Lexicon): Sentence {
  const plain = text.normalize('NFKC').replace(CLEFT, '$1');
  const forms = formsIn(plain);
  const keys = forms.map((f) => (f.form === 'US' ? 'usa' : keyOf(f.form)));
  const stemsOf = forms.map((f) => stem(f.form));
  const gaps = forms.map((f, i) => plain.slice(i === 0 ? 0 : (forms[i - 1]?.end ?? 0), f.start));
  const content = forms.map((f) => isContent(f.form));
  const senses = forms.map(() => new Set<number>());
  for (let i = 0; i < forms.length; i++)
    for (const term of lexicon.senses.at(stemsOf, i))
      for (let j = i; j < i + term.forms.length; j++)
        if (term.forms.length === 1 || content[j] || i === j) senses[j]?.add(term.value);
  const denials = denialsIn(
    keys,
    stemsOf,
    gaps,
    content.map((c, i) => c || lexicon.sides.at(keys, i).length > 0),
    lexicon,
  );
  const outer = new Set(denials.filter((d) => !d.turning && !d.partly).flatMap((d) => d.words));
  const turned = new Set(denials.filter((d) => d.turning).flatMap((d) => d.words));
  const partly = new Set(denials.filter((d) => d.partly).flatMap((d) => d.words));
  const close = new Set(denials.filter((d) => d.firm).flatMap((d) => d.words.slice(0, CLOSE)));
  const denied = (i: number) => outer.has(i) !== turned.has(i);
  let clause = 0;
  const words: Word[] = forms.map((f, i) => {
    if (
      i > 0 &&
      (BREAK.test(gaps[i] ?? '') ||
        TURN.test(keys[i] ?? '') ||
        (/,/.test(gaps[i] ?? '') && AFTER_COMMA.test(keys[i] ?? '')))
    )
      clause++;
    return {
      form: f.form,
      stem: stemsOf[i] ?? '',
      at: i,
      clause,
      senses: [...(senses[i] ?? [])],
      denied: denied(i),
      close: close.has(i),
      partly: partly.has(i),
      content: content[i] ?? false,
    };
  });
  return {
    text: plain,
    words,
    content: words.filter((w) => w.content),
    marks: marksIn(keys, words, new Set(denials.map((d) => d.from)), lexicon),
    denials: denials.map((d) => ({ by: keys[d.from] ?? '', words: d.words.flatMap((i) => words[i] ?? []) })),
  };
}

/** Longest first within a contrast, so that "public administration" is no mention of what is public. */
function marksIn(keys: string[], words: readonly Word[], begins: ReadonlySet<number>, lexicon: Lexicon): Mark[] {
  const marks: Mark[] = [];
  const taken = new Map<number, number>();
  for (let i = 0; i < keys.length; i++)
    for (const { forms, value } of lexicon.sides.at(keys, i)) {
      if ((taken.get(value.contrast) ?? -1) >= i) continue;
      const last = i + forms.length - 1;
      taken.set(value.contrast, last);
      const word = words[i];
      if (!word) continue;
      const own = words.slice(i, last + 1);
      marks.push({
        ...value,
        at: i,
        end: last,
        clause: word.clause,
        denied: own.some((w) => w.denied) && !begins.has(i),
        close: own.some((w) => w.close),
        partly: own.some((w) => w.partly),
      });
    }
  const wholes = marks.filter((m) => lexicon.contrasts[m.contrast]?.whole && m.end > m.at);
  return marks.filter((m) => !wholes.some((w) => w.contrast !== m.contrast && m.at >= w.at && m.end <= w.end));
}
