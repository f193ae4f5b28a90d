/** Mark-up says nothing of a service: the sentence reader is shown the text without it, every other letter where it was. */

const TAG = /<\/?[a-z][^<>\n]{0,80}>/gi;
const SIGNS = /[*_#`~|>]/g;

export const unmarked = (text: string): string =>
  text.replace(TAG, (tag) => ' '.repeat(tag.length)).replace(SIGNS, ' ');
