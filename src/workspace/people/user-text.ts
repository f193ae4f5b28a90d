/**
 * Turns what a person types into what Slack stores: special characters escaped, names, channels and addresses made live.
 * Apps see only this form, so it has to be made here and not in the page.
 */
import type { Site } from '../site.ts';

const BROADCASTS: Record<string, string> = { here: '<!here>', channel: '<!channel>', everyone: '<!everyone>' };
const ADDRESS = /\bhttps?:\/\/[^\s<>|]+[^\s<>|.,;:!?'")\]]/g;

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const quoteForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export function userText(site: Site, typed: string): string {
  let text = escapeText(typed).replace(ADDRESS, (address) => `<${address}>`);
  // Longer names first, so that "@Amina Okafor" is not taken for "@Amina".
  const names = site.people
    .all()
    .flatMap((user) => [user.real_name, user.name].map((name) => ({ name, id: user.id })))
    .sort((a, b) => b.name.length - a.name.length);
  for (const { name, id } of names) {
    text = text.replace(
      new RegExp(`(^|[^\\w<])@${quoteForPattern(name)}\\b`, 'gi'),
      (_all, before: string) => `${before}<@${id}>`,
    );
  }
  text = text.replace(
    /(^|[^\w<])@(here|channel|everyone)\b/g,
    (_all, before: string, word: string) => before + BROADCASTS[word],
  );
  return text.replace(/(^|\s)#([a-z0-9-]+)/g, (all, before: string, name: string) => {
    const channel = site.channels.all().find((candidate) => candidate.kind === 'channel' && candidate.name === name);
    return channel === undefined ? all : `${before}<#${channel.id}|${name}>`;
  });
}
