/**
 * Slack's own mark-up, as it stands in message texts and text objects: *bold*, _italic_, ~strike~, `code`, quotes, links.
 * It has no lists and no headings; a hyphen stays a hyphen, as in Slack.
 */
import { type Child, h } from '../dom.ts';
import { angle, emoji, link, plainSigns } from './live-parts.ts';

const PIECE = new RegExp(
  [
    '<(?<angle>[^<>\\n]+)>',
    '`(?<code>[^`\\n]+)`',
    '(?<![\\w*])\\*(?<bold>(?=\\S)[^*\\n]*[^*\\s])\\*(?![\\w*])',
    '(?<![\\w_])_(?<italic>(?=\\S)[^_\\n]*[^_\\s])_(?![\\w_])',
    '(?<![\\w~])~(?<strike>(?=\\S)[^~\\n]*[^~\\s])~(?![\\w~])',
    ":(?<emoji>[a-z0-9_+'-]+(?:::skin-tone-[2-6])?):",
    '(?<address>https?://[^\\s<>|]+[^\\s<>|.,;:!?\'")\\]])',
  ].join('|'),
  'g',
);

function piece(groups: Record<string, string | undefined>, whole: string): Child {
  if (groups.angle !== undefined) return angle(groups.angle) ?? plainSigns(whole);
  if (groups.code !== undefined) return h('code', { class: 'code' }, plainSigns(groups.code));
  if (groups.bold !== undefined) return h('strong', {}, ...mrkdwnInline(groups.bold));
  if (groups.italic !== undefined) return h('em', {}, ...mrkdwnInline(groups.italic));
  if (groups.strike !== undefined) return h('s', {}, ...mrkdwnInline(groups.strike));
  if (groups.emoji !== undefined) return emoji(groups.emoji);
  return link(groups.address ?? whole);
}

export function mrkdwnInline(text: string): Child[] {
  const out: Child[] = [];
  let at = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match.index > at) out.push(plainSigns(text.slice(at, match.index)));
    out.push(piece(match.groups ?? {}, match[0]));
    at = match.index + match[0].length;
  }
  if (at < text.length) out.push(plainSigns(text.slice(at)));
  return out;
}

function lines(text: string): Node[] {
  const out: Node[] = [];
  let quote: string[] = [];
  let plain: string[] = [];
  const flush = () => {
    if (plain.length > 0) out.push(h('div', { class: 'line' }, ...mrkdwnInline(plain.join('\n'))));
    if (quote.length > 0) out.push(h('blockquote', { class: 'quote' }, ...mrkdwnInline(quote.join('\n'))));
    plain = [];
    quote = [];
  };
  for (const line of text.split('\n')) {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (quoted !== null) {
      if (plain.length > 0) flush();
      quote.push(quoted[1] ?? '');
    } else {
      if (quote.length > 0) flush();
      plain.push(line);
    }
  }
  flush();
  return out;
}

export function mrkdwn(text: string): HTMLElement {
  const parts = text.split(/```\n?([\s\S]+?)\n?```\n?/);
  const nodes = parts.flatMap((part, index) => {
    if (index % 2 === 1) return [h('pre', { class: 'pre' }, plainSigns(part))];
    return part === '' ? [] : lines(part);
  });
  return h('div', { class: 'mrkdwn' }, ...nodes);
}

/** plain_text has no mark-up but emoji. */
export function plainText(text: string): Child[] {
  return text.split(/(:[a-z0-9_+'-]+:)/).map((part) => {
    const name = /^:(.+):$/.exec(part)?.[1];
    return name === undefined ? part : emoji(name);
  });
}
