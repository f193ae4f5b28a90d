/** What a message is about (codebook section 14): one service, several, none, or too little to place. */
import type { Reach, Reading } from '../domain/reading.ts';
import type { Sentence } from './tokens.ts';

/** Variables that say what the message is, not what the service does. */
const ABOUT_THE_MESSAGE = new Set(['message', 'tense']);
/** Variables that say where and by whom a service is given; without another fact they tell too little to place it. */
const SETTING = new Set([
  ...ABOUT_THE_MESSAGE,
  'provider',
  'organisations',
  'need',
  'company',
  'helpers',
  'rule',
  'approach',
  'harm',
  'staff',
  'burden',
]);
const FEWEST_WORDS = 8;
/** Below this a reading is a hint, too weak to carry a placement alone. */
const SURE = 0.5;
/** A message that asks where something belongs, or promises details, needs this many kinds of fact to be more than a name. */
const FEWEST_KINDS = 3;
/** From this probability the statistical reader's word on the reach is taken, unless many kinds of fact stand against it. */
const LIKELY = 0.6;
const MANY_KINDS = 6;
const ASKS_OR_PROMISES = [
  /\b(?:where|what|which|how) (?:would|do|does|could|can|should|might|are) (?:you|we|our|it|this|that)\b[^.?!]{0,60}(?:\?|$)/i,
  /\b(?:details?|more) (?:to follow|to come|when|once|as soon|yet|soon)\b/i,
  /\b(?:no|send|without) (?:any )?(?:more )?details\b/i,
  /\b(?:have a look at|like to know where|tell (?:me|us) about|looking for ideas|know more)\b/i,
];

const has = (readings: Reading[], id: string) => readings.some((r) => r.reading === id);

/** English text has some of its commonest words; another language, code or noise has not. */
const COMMON = new Set(
  'the a an and of to in is are was we they it for on with by our their not who that have has she her they this which does were been'.split(
    ' ',
  ),
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
  likeness: Reading[] = [],
): { reach: Reach; reachReason: string } {
  const words = sentences.reduce((n, s) => n + s.tokens.filter((t) => /\p{L}/u.test(t.surface)).length, 0);
  const facts = readings.filter((r) => !ABOUT_THE_MESSAGE.has(r.variable));
  const kinds = new Set(facts.filter((r) => !SETTING.has(r.variable) && r.confidence >= SURE).map((r) => r.variable))
    .size;
  if (!text.trim() || words === 0) return { reach: 'too-little', reachReason: 'There are no words to read.' };
  if (!looksEnglish(sentences))
    return { reach: 'too-little', reachReason: 'Tango reads English only; tell it in English, please.' };
  const like = (reach: Reach) => likeness.find((r) => r.reading === `like-reach-${reach}`)?.confidence ?? 0;
  if (like('not-a-service') > LIKELY)
    return {
      reach: 'not-a-service',
      reachReason: 'It reads like something no public body makes, pays for or regulates.',
    };
  if (has(readings, 'not-a-public-service') && !has(readings, 'made-to-take-part'))
    return { reach: 'not-a-service', reachReason: 'No public body makes, pays for or regulates what is told.' };
  if (has(readings, 'two-services'))
    return { reach: 'several-services', reachReason: 'The message tells of more than one service.' };
  if (like('too-little') > LIKELY && kinds < MANY_KINDS)
    return { reach: 'too-little', reachReason: 'The message names a service but not what people do in it.' };
  const asks = ASKS_OR_PROMISES.some((p) => p.test(text));
  if (facts.length === 0 || (words < FEWEST_WORDS && kinds === 0) || (asks && kinds < FEWEST_KINDS))
    return { reach: 'too-little', reachReason: 'The message names a service but not what people do in it.' };
  return { reach: 'service', reachReason: 'The message tells what people do in one service.' };
}
