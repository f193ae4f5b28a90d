/**
 * Rich text blocks: the structured form in which nothing needs escaping.
 */
import type { Fields } from '../../records.ts';
import { type Child, h } from '../dom.ts';
import { broadcast, channelMention, emoji, link, mention, userMention } from './live-parts.ts';

const list = (value: unknown): Fields[] => (Array.isArray(value) ? value : []);
const str = (value: unknown): string => (typeof value === 'string' ? value : '');

function styled(node: Child, style: unknown): Child {
  const wanted = (typeof style === 'object' && style !== null ? style : {}) as Fields;
  let out = node;
  if (wanted.code === true) out = h('code', { class: 'code' }, out);
  if (wanted.strike === true) out = h('s', {}, out);
  if (wanted.underline === true) out = h('u', {}, out);
  if (wanted.italic === true) out = h('em', {}, out);
  if (wanted.bold === true) out = h('strong', {}, out);
  return out;
}

function inline(element: Fields): Child {
  switch (element.type) {
    case 'text':
      return styled(str(element.text), element.style);
    case 'link':
      return styled(link(str(element.url), str(element.text) || str(element.url)), element.style);
    case 'user':
      return userMention(str(element.user_id));
    case 'channel':
      return channelMention(str(element.channel_id));
    case 'broadcast':
      return broadcast(str(element.range));
    case 'usergroup':
      return mention('@group');
    case 'emoji':
      return emoji(str(element.name), codePoints(str(element.unicode)));
    case 'date':
      return str(element.fallback) || new Date(Number(element.timestamp) * 1000).toLocaleString();
    default:
      return str(element.text) || str(element.value);
  }
}

function codePoints(hex: string): string | undefined {
  const points = hex.split('-').map((part) => Number.parseInt(part, 16));
  return hex === '' || points.some(Number.isNaN) ? undefined : String.fromCodePoint(...points);
}

const inlines = (value: unknown): Child[] => list(value).map(inline);

function part(element: Fields): Node {
  const border = element.border === 1 ? ' bordered' : '';
  switch (element.type) {
    case 'rich_text_list': {
      const items = list(element.elements).map((item) => h('li', {}, ...inlines(item.elements)));
      const node = h(element.style === 'ordered' ? 'ol' : 'ul', { class: `list${border}` }, ...items);
      node.style.marginInlineStart = `${Number(element.indent ?? 0) * 28}px`;
      if (node instanceof HTMLOListElement && typeof element.offset === 'number') node.start = element.offset + 1;
      return node;
    }
    case 'rich_text_quote':
      return h('blockquote', { class: 'quote' }, ...inlines(element.elements));
    case 'rich_text_preformatted':
      return h('pre', { class: 'pre' }, ...inlines(element.elements));
    default:
      return h('div', { class: 'line' }, ...inlines(element.elements));
  }
}

export function richText(block: Fields): HTMLElement {
  return h('div', { class: 'rich-text' }, ...list(block.elements).map(part));
}
