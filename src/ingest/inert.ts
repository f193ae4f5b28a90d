/**
 * Makes a document inert: characters that nobody sees are taken out, and so are sentences that speak to a machine that reads.
 * Both are reported. A seam stays where a sentence was, so that no quote spans the gap.
 */
import type { IngestPolicy } from '../domain/ingest.ts';
import { sentenceStarts } from '../domain/text.ts';
import type { Hidden, ReadDocument } from './document.ts';
import type { Paragraph } from './paragraph.ts';

const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad]/g;
const FIRST_TAG = 0xe0020;

/** Letters may be written in characters made for tags of language, which nothing draws. */
const taggedText = (unseen: readonly string[]) =>
  unseen
    .map((c) => c.codePointAt(0) ?? 0)
    .map((c) => (c >= FIRST_TAG && c < 0xe007f ? String.fromCharCode(c - 0xe0000) : ''))
    .join('');

interface Cut {
  from: number;
  to: number;
}

/** Takes pieces out of a paragraph; seams and pages move along. */
function without(p: Paragraph, cuts: readonly Cut[], seamed: boolean): Paragraph {
  if (cuts.length === 0) return p;
  const moved = (at: number) => at - cuts.reduce((n, c) => n + Math.max(0, Math.min(at, c.to) - c.from), 0);
  const kept = cuts.map((c, i) => p.text.slice(cuts[i - 1]?.to ?? 0, c.from));
  const text = [...kept, p.text.slice(cuts.at(-1)?.to ?? 0)].join('');
  const seams = [...p.seams.map(moved), ...(seamed ? cuts.map((c) => moved(c.from)) : [])];
  return {
    ...p,
    text: text.trimEnd(),
    seams: [...new Set(seams)].filter((s) => s > 0 && s < text.trimEnd().length).toSorted((a, b) => a - b),
    ...(p.pages ? { pages: p.pages.map(({ at, page }) => ({ at: moved(at), page })) } : {}),
  };
}

export const seen = (text: string): string => text.replace(UNSEEN, '').replace(CONTROL, '');

function withoutUnseen(p: Paragraph, onHidden: (h: Hidden) => void): Paragraph {
  const page = p.pages?.[0]?.page ?? null;
  const unseen = [...p.text.matchAll(UNSEEN)];
  if (unseen.length > 0) {
    const characters = unseen.map((m) => m[0]);
    const what = `${unseen.length} invisible character${unseen.length === 1 ? '' : 's'}`;
    onHidden({ what, page, text: taggedText(characters) || p.text.slice(0, 60).replace(UNSEEN, '') });
  }
  const cuts = [...p.text.matchAll(UNSEEN), ...p.text.matchAll(CONTROL)]
    .map((m) => ({ from: m.index, to: m.index + m[0].length }))
    .toSorted((a, b) => a.from - b.from);
  return { ...without(p, cuts, false), section: seen(p.section) };
}

export const isInstruction = (text: string, patterns: readonly RegExp[]): boolean => patterns.some((x) => x.test(text));

function withoutInstructions(p: Paragraph, patterns: readonly RegExp[], onHidden: (h: Hidden) => void): Paragraph {
  // The whole first: most paragraphs have none, and cutting them into sentences takes time.
  if (!patterns.some((x) => x.test(p.text)) && !patterns.some((x) => x.source.startsWith('^'))) return p;
  const starts = sentenceStarts(p.text);
  const cuts = starts
    .map((from, i) => ({ from, to: starts[i + 1] ?? p.text.length }))
    .filter(({ from, to }) => isInstruction(p.text.slice(from, to).trim(), patterns));
  for (const { from, to } of cuts)
    onHidden({
      what: 'an instruction to a machine that reads',
      page: p.pages?.findLast((x) => x.at <= from)?.page ?? null,
      text: p.text.slice(from, to).trim(),
    });
  return without(p, cuts, true);
}

/** @returns the document without both, and with what was taken out among its `hidden` */
export function inert(document: ReadDocument, policy: IngestPolicy): ReadDocument {
  const hidden = [...document.hidden];
  const onHidden = (h: Hidden) => void hidden.push(h);
  const patterns = policy.instructions.map((x) => new RegExp(x, 'i'));
  const leftOut = policy.leftOut.map((x) => new RegExp(x, 'i'));
  const paragraphs = document.paragraphs
    .filter((p) => !leftOut.some((x) => x.test(p.section)))
    .map((p) => withoutInstructions(withoutUnseen(p, onHidden), patterns, onHidden))
    .map((p) => (isInstruction(p.section, patterns) ? { ...p, section: '' } : p))
    .filter((p) => /[\p{L}\p{N}]/u.test(p.text));
  return { ...document, paragraphs, hidden: hidden.filter((h) => /[\p{L}\p{N}]/u.test(h.text)) };
}
