/** A verified draft becomes an answer: marks put in by code, numbered citations, what is missing named. */
import type { Answer, Claim, Draft, RankedPassage } from '../domain/answer.ts';
import type { Library } from '../domain/knowledge.ts';
import { citationsOf, noteOf } from './cite.ts';

const MOST_CITED = 8;
const MOST_RUNNING = 3;

/** The mark stands before the closing stop: "… side tasks [1]." */
function marked(text: string, numbers: readonly number[]): string {
  const marks = numbers.map((n) => `[${n}]`).join('');
  if (!marks) return text;
  const end = /[.!?]$/.exec(text)?.[0] ?? '';
  return `${text.slice(0, text.length - end.length)} ${marks}${end || '.'}`;
}

const shortLocator = (ref: string, library: Library) => {
  const note = noteOf(ref, library);
  if (!note) return '';
  const work = library.works.find((w) => w.id === note.source);
  const names = work?.author.map((a) => a.family) ?? [];
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(' & ');
  return `${who} ${work?.issued['date-parts'][0]?.[0] ?? ''}, ${note.locator.section}, ¶${note.locator.paragraph}`;
};

const detailLine = (claim: Claim, library: Library) =>
  `- ${claim.text}${claim.support[0] ? ` (${shortLocator(claim.support[0], library)})` : ''}`;

function notCovered(draft: Draft): string {
  const near = draft.nearest.length > 0 ? ` Near it, they cover: ${draft.nearest.join('; ')}.` : '';
  return `${draft.missing ?? 'The papers Tango knows do not answer this.'}${near}`;
}

/** Running text where it is short; a list where there are many points, or sides to be told apart. */
function bodyOf(lines: readonly string[], labelled: readonly boolean[]): string {
  const sides = lines.filter((_, i) => labelled[i]).length > 1;
  if (!sides && lines.length <= MOST_RUNNING) return lines.join(' ');
  const items = lines.map((l, i) => (labelled[i] || !(i === 0 || sides) ? `- ${l}` : l));
  return items.join('\n');
}

/**
 * @param draft verified
 * @returns the answer as in `ask --json`; an answer that is not covered has no citation
 */
export function compose(question: string, draft: Draft, passages: readonly RankedPassage[], library: Library): Answer {
  const shown = passages.map(({ notes: _, ...passage }) => passage);
  const base = { question, passages: shown, nearest: draft.nearest, writer: draft.writer };
  if (draft.status === 'not-covered' || draft.claims.length === 0)
    return { ...base, status: 'not-covered', answer: notCovered(draft), citations: [] };
  const refs: string[] = [];
  const lines: string[] = [];
  for (const claim of draft.claims) {
    const fresh = claim.support.filter((r) => !refs.includes(r));
    if (refs.length + fresh.length > MOST_CITED) break;
    refs.push(...fresh);
    const said = marked(
      claim.text,
      claim.support.map((r) => refs.indexOf(r) + 1),
    );
    lines.push(claim.label ? `**${claim.label}:** ${said}` : said);
  }
  const body = bodyOf(
    lines,
    draft.claims.map((c) => c.label !== undefined),
  );
  const details = draft.details.map((c) => detailLine(c, library)).join('\n');
  return {
    ...base,
    status: draft.status,
    answer: draft.missing ? `${body}\n\n${draft.missing}` : body,
    ...(details ? { details } : {}),
    citations: citationsOf(refs, library),
  };
}
