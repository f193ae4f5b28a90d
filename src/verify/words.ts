/** Words as the verifier compares them: forms, stems, and which of them carry content. */
import { stemmer } from 'stemmer';

/** Forms in order, "co-production" as one word, with where each begins. */
export function formsIn(text: string): { form: string; start: number; end: number }[] {
  const even = text.replace(/[‘’]/g, "'").replace(/\bco([-‐‑–])(?=[a-z]{4})/gi, 'co\u2060');
  return [...even.matchAll(/[\p{L}\p{N}\u2060]+(?:'[a-z]+)?/gu)].map((m) => ({
    form: m[0].replace('\u2060', ''),
    start: m.index,
    end: m.index + m[0].length,
  }));
}

export const wordsOf = (text: string): string[] => formsIn(text.normalize('NFKC')).map((f) => f.form);

/** British and American spelling as one. */
export const spelt = (word: string): string =>
  word
    .toLowerCase()
    .replace(/'s$|s'$/, '')
    .replace(/is(e|es|ed|er|ers|ing|ation|ations|ational)$/, 'iz$1')
    .replace(/our(s|ed|ing)?$/, 'or$1')
    .replace(/^programmes?$/, 'program')
    .replace(/^dialogues?$/, 'dialog');

const stems = new Map<string, string>();

export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = stemmer(spelt(word)).replace(/y$/, 'i');
    stems.set(word, known);
  }
  return known;
}

const FUNCTION_WORDS = new Set(
  "a about ought shouldn't needn't wasn't weren't hadn't i'm they're we're that's there's nobody anyone anybody anything everybody everyone above after again all also although an and any are aren't as at be because been before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each either else ever every few for from further had has have haven't having he her hers him his how however i if in into is isn't it it's its itself just least less let like may me might more most much must my neither no none nor not nothing now of off often on once one ones only or other others our out over own per quite rather same say says should since so some somebody someone something such than that the their theirs them themselves then there these they this those though through thus to too towards under unless until up upon very was we well were what when where whether which while who whom whose why will with within without won't would yes yet you your"
    .split(' ')
    .concat("n't"),
);

/** Words by which a claim is attributed or strung together; they carry no content of their own. */
const LIGHT = new Set(
  'bring brings brought offer offers offered argue argues argued arguing write writes wrote suggest suggests suggested claim claims claimed hold holds held state states stated note notes noted warn warns warned report reports reported describe describes described define defines defined propose proposes proposed see sees saw seen according paper papers article author authors text treat treats regard regards regarded consider considers considered stress stresses point points add adds find finds found observe observes mention mentions name names list lists give gives given show shows shown explain explains think thinks thought maintain maintains thing things kind sort case cases way ways make makes made take takes taken get gets got go goes come comes came put puts keep keeps kept become becomes mean means meant want wants use set sets instance example namely simply really actually even still just colleagues colleague co-authors coauthors et al page paragraph conclude concludes submit submits recall recalls emphasise emphasize insist insists believe believes speak speaks present presents first second third finally'.split(
    ' ',
  ),
);

export const isContent = (form: string): boolean => {
  const lower = form.toLowerCase();
  return lower.length > 2 && !FUNCTION_WORDS.has(lower) && !LIGHT.has(lower) && !/^\d+$/.test(lower);
};

/** A word with its plain inflections, for lists in which the exact word counts. */
export function inflections(word: string): string[] {
  const w = spelt(word);
  const base = w.replace(/e$/, '');
  const y = w.endsWith('y') ? [w.replace(/y$/, 'ies'), w.replace(/y$/, 'ied')] : [];
  return [w, `${w}s`, `${w}es`, `${w}ed`, `${w}d`, `${w}ing`, `${base}ing`, `${base}ed`, ...y];
}
