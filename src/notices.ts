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

export const notices = {
  noFactInIt:
    'Tango found no fact in that it can place by; say what people do or decide, for example “members vote on the budget”.',
  noServiceYet: 'Tell Tango about a service first: what it is, what users do in it, who decides.',
  ifSo: 'If that were so, this would change:',
  noDifference: 'That alone would change no placement.',
  /** Null where the text can be read. */
  unreadable(text: string): string | null {
    if (text.length > MOST_CHARS)
      return `That is too long to read at once (over ${MOST_CHARS.toLocaleString('en-GB')} characters); send the part that tells what people do and who decides.`;
    if (looksBinary(text))
      return 'That is not text Tango can read; paste the words, or describe the service in a few sentences.';
    return null;
  },
};
