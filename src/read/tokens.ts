/**
 * Words of a description with their lemmas and places in the text.
 * wink-nlp splits, tags and lemmatises; this module only keeps the offsets, which it does not give.
 */
import { createRequire } from 'node:module';
import type { ItsFunction, WinkMethods } from 'wink-nlp';

export interface Token {
  /** Lower case, straight apostrophes. */
  surface: string;
  lemma: string;
  pos: string;
  start: number;
  end: number;
}

export interface Sentence {
  start: number;
  end: number;
  tokens: Token[];
}

let engine: WinkMethods | undefined;

/** The model is a CommonJS module of some 4 MB: loaded on first use, so that commands without a description don't pay for it. */
function nlp(): WinkMethods {
  if (!engine) {
    const require = createRequire(import.meta.url);
    const winkNLP = require('wink-nlp') as typeof import('wink-nlp').default;
    engine = winkNLP(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  }
  return engine;
}

const straight = (s: string) => s.toLowerCase().replace(/[‘’ʼ]/g, "'");

/** Beyond this many characters a description is not read: nobody describes a service at such length. */
export const READABLE_CHARS = 20_000;

/**
 * @param text the description
 * @returns its sentences; line breaks (bullets, headings) end a sentence too
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const row of text.slice(0, READABLE_CHARS).split(/(?<=\n)/)) {
    if (row.trim()) sentences.push(...sentencesOfRow(row, from, text));
    from += row.length;
  }
  return sentences;
}

function sentencesOfRow(row: string, from: number, text: string): Sentence[] {
  const { its } = nlp();
  const doc = nlp().readDoc(row);
  const lemmas = doc.tokens().out(its.lemma as unknown as ItsFunction<string>) as string[];
  const tags = doc.tokens().out(its.pos) as string[];
  let at = from;
  const tokens = (doc.tokens().out() as string[]).map((value, i): Token => {
    const found = text.indexOf(value, at);
    const start = found < 0 ? at : found;
    at = start + value.length;
    return { surface: straight(value), lemma: straight(lemmas[i] ?? value), pos: tags[i] ?? 'X', start, end: at };
  });
  return (doc.sentences().out(its.span) as unknown as [number, number][]).flatMap(([first, last]) => {
    const words = tokens.slice(first, last + 1);
    const [head, tail] = [words[0], words.at(-1)];
    return head && tail ? [{ start: head.start, end: tail.end, tokens: words }] : [];
  });
}
