/**
 * The live parts of text in Slack, alike in mrkdwn, markdown and rich text: mentions, links, emoji.
 * `<!here>` and `<@U…>` are live wherever they stand, and so is this drawing of them.
 */
import { channelName, isMe, nameOf } from '../directory.ts';
import { type Child, h } from '../dom.ts';
import { EMOJI, PLAIN_SIGNS } from './emoji.ts';
import { hasEmojiFont } from './emoji-font.ts';

export function mention(label: string, own = false): HTMLElement {
  return h('span', { class: own ? 'mention mention-me' : 'mention' }, label);
}

export const userMention = (id: string): HTMLElement => mention(`@${nameOf(id)}`, isMe(id));
export const broadcast = (range: string): HTMLElement => mention(`@${range}`, true);
export const channelMention = (id: string): HTMLElement => mention(`#${channelName(id)}`);

/** Only addresses that cannot run code become links; anything else stays the words it is. */
export function link(address: string, ...label: Child[]): Node {
  const shown = label.length > 0 ? label : [address.replace(/^mailto:/, '')];
  if (!/^(https?:\/\/|mailto:)/i.test(address)) return h('span', {}, ...shown);
  return h('a', { class: 'link', href: address, target: '_blank', rel: 'noopener noreferrer' }, ...shown);
}

export function emoji(name: string, unicode?: string): Node {
  const known = EMOJI[name.replace(/::.*/, '')] ?? unicode;
  const sign = hasEmojiFont() ? known : PLAIN_SIGNS[name];
  if (sign === undefined) return document.createTextNode(`:${name}:`);
  return h('span', { class: 'emoji', role: 'img', 'aria-label': name.replaceAll('_', ' ') }, sign);
}

/** What stands between `<` and `>`; undefined when it is not one of Slack's forms. */
export function angle(inside: string): Node | undefined {
  const [target = '', label] = inside.split('|', 2);
  if (/^@[UW][A-Z0-9]+$/.test(target)) return userMention(target.slice(1));
  if (/^#[CG][A-Z0-9]+$/.test(target)) return channelMention(target.slice(1));
  if (/^!(here|channel|everyone)$/.test(target)) return broadcast(target.slice(1));
  if (/^!subteam\^/.test(target)) return mention(plainSigns(label ?? '@group'));
  if (/^!date\^/.test(target)) return document.createTextNode(plainSigns(label ?? target));
  if (/^(https?:\/\/|mailto:)/.test(target))
    return link(plainSigns(target), ...(label === undefined ? [] : [plainSigns(label)]));
  return undefined;
}

export const plainSigns = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
