/** One-sentence notices for the person who wrote: what is wrong and what to do. */

const MOST_CHARS = 20_000;

/** Control characters and the replacement character tell bytes that were no text. */
const looksBinary = (text: string) => {
  const odd = [...text.slice(0, 4000)].filter((c) => {
    const code = c.codePointAt(0) ?? 0;
    return (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffd;
  }).length;
  return odd > Math.max(8, text.slice(0, 4000).length * 0.05);
};

/** Without mentions of everybody, which Slack has made words of. */
const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text.replace(/@(?:channel|here|everyone)\b/g, ''));

const ENGLISH = new Set(
  'a about also an and are as at be been by can co-production could decide decides did do does for from had has have help how if in into is it its may not of on or our should so that the their them there they this those to us was we were what when where which who why will with would you your'.split(
    ' ',
  ),
);
/** The commonest short words of neighbouring languages that English doesn't have. */
const FOREIGN = new Set(
  'der das und ist nicht mit für von den dem ein eine wird sind wie auf zu le la les des est et une du pour dans que qui avec sont quelle el los las una por con para como più che di il della sono het een van niet voor zijn wat e os uma não och är att som för og er ikke det til jest nie się czy jak'.split(
    ' ',
  ),
);

/** Sure only where the words are of another script, or several of its small words belong to another language. */
function looksForeign(text: string): boolean {
  const letters = [...text.matchAll(/\p{L}/gu)].length;
  const latin = [...text.matchAll(/\p{Script=Latin}/gu)].length;
  if (letters > 0 && latin < letters / 2) return true;
  const words = text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const foreign = words.filter((w) => FOREIGN.has(w)).length;
  return foreign >= 2 && foreign > 2 * words.filter((w) => ENGLISH.has(w)).length;
}

export const notices = {
  noFactInIt:
    'Tango found no fact in that it can place by; say what people do or decide, for example “members vote on the budget”.',
  nothingToBrief:
    'Tell Tango what the briefing is to be about: name a topic, or describe a service here first and ask again.',
  noServiceYet: 'Tell Tango about a service first: what it is, what users do in it, who decides.',
  ifSo: 'If that were so, this would change:',
  noDifference: 'That alone would change no placement.',
  /** Null where the text can be read. */
  unreadable(text: string): string | null {
    if (text.length > MOST_CHARS)
      return `That is too long to read at once (over ${MOST_CHARS.toLocaleString('en-GB')} characters); send the part that tells what people do and who decides.`;
    if (looksBinary(text))
      return 'That is not text Tango can read; paste the words, or describe the service in a few sentences.';
    if (!hasWords(text))
      return 'There are no words in that to go by; describe a service or ask a question, or write “help”.';
    if (looksForeign(text)) return 'Tango reads English only so far; please write that in English.';
    return null;
  },
};
