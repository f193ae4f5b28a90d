/** What a message is about (codebook section 14): one service, several, none, or too little to place. */
import type { Reach, Reading } from '../domain/reading.ts';
import type { Sentence } from './tokens.ts';

/** Variables that say what the message is, not what the service does. */
const ABOUT_THE_MESSAGE = new Set(['message', 'tense']);
const FEWEST_WORDS = 8;

const has = (readings: Reading[], id: string) => readings.some((r) => r.reading === id);

/** English text has some of its commonest words; another language, code or noise has not. */
const COMMON = new Set(
  'the a an and of to in is are was we they it for on with by our their not who that have has'.split(' '),
);

function looksEnglish(sentences: Sentence[]): boolean {
  const words = sentences.flatMap((s) => s.tokens).filter((t) => /^\p{L}+$/u.test(t.surface));
  const common = words.filter((t) => COMMON.has(t.surface)).length;
  return words.length < FEWEST_WORDS ? common > 0 : common / words.length > 0.12;
}

/**
 * Source: codebook, section 14 and "Where readers stumble" (`too-little`, `not-a-service`).
 * @returns the reach and a sentence that says why
 */
export function reachOf(
  text: string,
  sentences: Sentence[],
  readings: Reading[],
): { reach: Reach; reachReason: string } {
  const words = sentences.reduce((n, s) => n + s.tokens.filter((t) => /\p{L}/u.test(t.surface)).length, 0);
  const facts = readings.filter((r) => !ABOUT_THE_MESSAGE.has(r.variable));
  if (!text.trim() || words === 0) return { reach: 'too-little', reachReason: 'There are no words to read.' };
  if (!looksEnglish(sentences))
    return { reach: 'too-little', reachReason: 'Tango reads English only; tell it in English, please.' };
  if (has(readings, 'not-a-public-service') && facts.length < 3)
    return { reach: 'not-a-service', reachReason: 'No public body makes, pays for or regulates what is told.' };
  if (has(readings, 'two-services'))
    return { reach: 'several-services', reachReason: 'The message tells of more than one service.' };
  if (facts.length === 0 || words < FEWEST_WORDS)
    return { reach: 'too-little', reachReason: 'The message names a service but not what people do in it.' };
  return { reach: 'service', reachReason: 'The message tells what people do in one service.' };
}
