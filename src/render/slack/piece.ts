/**
 * Pieces are what messages are packed from: blocks, and the same in words for screen readers and notifications.
 * Every builder here keeps to Slack's limit for its block and gives several pieces where one would be too long.
 */
import { type Block, type Button, mrkdwn, plainText, type RichElement, type RichSection } from './block-kit.ts';
import { escapeMrkdwn, visible } from './inert.ts';
import { split } from './split.ts';

export interface Piece {
  blocks: Block[];
  text: string;
}

/** A run of text in one style. Text alone is plain. */
export type Run =
  | string
  | { text: string; bold?: true; italic?: true }
  | { text: string; url: string }
  | { user: string };

const LIMIT = 2900;
const MOST_ELEMENTS = 25;

export const bold = (text: string): Run => ({ text, bold: true });
/** Somebody's own words: in quotation marks, so that the ear gets them too, and in italics. */
export const quoted = (text: string): Run => ({ text: `“${text}”`, italic: true });

const lengthOf = (run: Run): number => (typeof run === 'string' ? run.length : 'user' in run ? 12 : run.text.length);

export function wordsOf(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : 'user' in run ? '@…' : run.text)).join('');
}

function elementsOf(runs: readonly Run[]): RichElement[] {
  return runs.flatMap((run): RichElement[] => {
    if (typeof run !== 'string' && 'user' in run) return [{ type: 'user', user_id: run.user }];
    const text = visible(typeof run === 'string' ? run : run.text);
    if (text === '') return [];
    if (typeof run === 'string') return [{ type: 'text', text }];
    if ('url' in run) return [{ type: 'link', url: run.url, text }];
    const style = { ...(run.bold && { bold: true as const }), ...(run.italic && { italic: true as const }) };
    return [{ type: 'text', text, ...(Object.keys(style).length > 0 && { style }) }];
  });
}

/** Runs in lines of at most `LIMIT` characters. */
function lines(runs: readonly Run[]): Run[][] {
  const done: Run[][] = [[]];
  let room = LIMIT;
  for (const run of runs) {
    const parts: Run[] =
      typeof run === 'string'
        ? split(run, LIMIT)
        : 'user' in run
          ? [run]
          : split(run.text, LIMIT).map((text) => ({ ...run, text }));
    for (const part of parts) {
      if (lengthOf(part) > room) {
        done.push([]);
        room = LIMIT;
      }
      done.at(-1)?.push(part);
      room -= lengthOf(part);
    }
  }
  return done.filter((line) => wordsOf(line) !== '');
}

const section = (runs: readonly Run[]): RichSection => ({ type: 'rich_text_section', elements: elementsOf(runs) });

export function paragraph(...runs: Run[]): Piece[] {
  return lines(runs).map((line) => ({
    blocks: [{ type: 'rich_text', elements: [section(line)] }],
    text: wordsOf(line),
  }));
}

export function quotation(...runs: Run[]): Piece[] {
  return lines(runs).map((line) => ({
    blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: elementsOf(line) }] }],
    text: `“${wordsOf(line)}”`,
  }));
}

export function list(items: readonly (readonly Run[])[], style: 'bullet' | 'ordered' = 'bullet'): Piece[] {
  const groups: Run[][][] = [[]];
  let room = LIMIT;
  for (const line of items.flatMap((item) => lines(item))) {
    const size = wordsOf(line).length;
    if (size > room) {
      groups.push([]);
      room = LIMIT;
    }
    groups.at(-1)?.push(line);
    room -= size;
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => ({
      blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_list', style, elements: group.map(section) }] }],
      text: group.map((line, index) => `${style === 'ordered' ? `${index + 1}.` : '•'} ${wordsOf(line)}`).join('\n'),
    }));
}

export const heading = (text: string): Piece[] => [
  { blocks: [{ type: 'header', text: plainText(visible(text).slice(0, 150)) }], text },
];

export const divider = (): Piece[] => [{ blocks: [{ type: 'divider' }], text: '' }];

/** Small grey print. A linked text is one whose address is ours. */
export function smallPrint(...runs: Run[]): Piece[] {
  return lines(runs).map((line) => {
    const marked = line.map((run) => {
      const text = escapeMrkdwn(visible(wordsOf([run])));
      if (typeof run !== 'string' && 'url' in run) return `<${run.url}|${text.replaceAll('|', '¦')}>`;
      const said = text.replace(/[*_~`]/g, '$&\u2060');
      return typeof run !== 'string' && 'bold' in run && run.bold ? `*${said}*` : said;
    });
    return { blocks: [{ type: 'context', elements: [mrkdwn(marked.join('').slice(0, 3000))] }], text: wordsOf(line) };
  });
}

export interface ButtonWish {
  id: string;
  label: string;
  value: unknown;
  /** What a screen reader says instead of a label that is too short to stand alone. */
  spoken?: string;
}

const fitted = (label: string) => (label.length <= 75 ? label : `${label.slice(0, 74).trimEnd()}…`);

/** `said` stands before the labels in the words for screen readers. */
export function buttons(said: string, wishes: readonly ButtonWish[]): Piece[] {
  const drawn = wishes.map(
    (wish): Button => ({
      type: 'button',
      action_id: wish.id,
      text: plainText(fitted(visible(wish.label))),
      value: JSON.stringify(wish.value),
      ...(wish.spoken !== undefined && { accessibility_label: fitted(visible(wish.spoken)) }),
    }),
  );
  const pieces: Piece[] = [];
  for (let at = 0; at < drawn.length; at += MOST_ELEMENTS) {
    const elements = drawn.slice(at, at + MOST_ELEMENTS);
    const labels = elements.map((button) => button.text.text).join('; ');
    pieces.push({ blocks: [{ type: 'actions', elements }], text: `${said}: ${labels}` });
  }
  return pieces;
}
