/**
 * Markdown within a line, as in Slack's markdown block, where Slack's mentions and links are live as well.
 */
import { type Child, h } from '../dom.ts';
import { angle, emoji, link, plainSigns } from './live-parts.ts';

const PIECE = new RegExp(
  [
    '\\\\(?<escaped>[\\\\`*_{}\\[\\]()#+\\-.!~<>|])',
    '(?<ticks>`+)(?<code>.+?)\\k<ticks>',
    '!?\\[(?<label>[^\\]\\n]*)\\]\\((?<target>[^)\\s]+)(?:\\s+"[^"]*")?\\)',
    '<(?<angle>[^<>\\n]+)>',
    '(?:\\*\\*(?<bold>(?=\\S).+?\\S?)\\*\\*|(?<!\\w)__(?<bold2>(?=\\S).+?)__(?!\\w))',
    '(?:\\*(?<italic>(?=[^\\s*])[^*\\n]*[^\\s*]|[^\\s*])\\*|(?<!\\w)_(?<italic2>(?=\\S)[^_\\n]+)_(?!\\w))',
    '~~(?<strike>(?=\\S).+?)~~',
    ":(?<emoji>[a-z0-9_+'-]+):",
    '(?<address>https?://[^\\s<>|)]+[^\\s<>|.,;:!?\'")\\]])',
  ].join('|'),
  'g',
);

function piece(groups: Record<string, string | undefined>, whole: string): Child {
  if (groups.escaped !== undefined) return groups.escaped;
  if (groups.code !== undefined) return h('code', { class: 'code' }, plainSigns(groups.code));
  if (groups.target !== undefined) return link(groups.target, ...markdownInline(groups.label || groups.target));
  if (groups.angle !== undefined) return angle(groups.angle) ?? plainSigns(whole);
  const bold = groups.bold ?? groups.bold2;
  if (bold !== undefined) return h('strong', {}, ...markdownInline(bold));
  const italic = groups.italic ?? groups.italic2;
  if (italic !== undefined) return h('em', {}, ...markdownInline(italic));
  if (groups.strike !== undefined) return h('s', {}, ...markdownInline(groups.strike));
  if (groups.emoji !== undefined) return emoji(groups.emoji);
  return link(groups.address ?? whole);
}

export function markdownInline(text: string): Child[] {
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
