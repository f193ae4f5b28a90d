/**
 * Makes anybody's words harmless in Slack: no mention, no link, no formatting, no hidden characters.
 * Words of users and of papers go into rich text, which Slack doesn't interpret; this is for the places that have only mrkdwn.
 */

// Zero-width and direction marks let a text show something else than it says. Joiners (200C, 200D) stay: scripts and emoji need them.
const HIDDEN = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
/** Invisible, and keeps a control character from touching the word that it would format. */
const JOINER = '\u2060';

/** The words without characters that nobody can see. */
export const visible = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(HIDDEN, '')
    .replace(CONTROL, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g, '');

export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The words as mrkdwn in which nothing but the words is left. */
export const inert = (text: string): string =>
  escapeMrkdwn(visible(text))
    .replace(/[*_~`@]/g, `$&${JOINER}`)
    .replace(/:\/\//g, `:${JOINER}//`)
    .replace(/\bwww\./gi, `$&${JOINER}`);
