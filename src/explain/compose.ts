/** A verified draft becomes an answer: marks put in by code, numbered citations, what is missing named. */
import type { Answer, Claim, Draft, RankedPassage } from '../domain/answer.ts';
import type { Library } from '../domain/knowledge.ts';
import { yearOf } from '../domain/work.ts';
import { citationsOf, noteOf } from './cite.ts';

const MOST_CITED = 8;
const MOST_RUNNING = 3;

/** A title is a user's: no mark of ours may stand in it. */
const inline = (title: string) =>
  title
    .replace(/[[\]*_`|<>#]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

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
  const who = (names.length > 2 ? `${names[0]} et al.` : names.join(' & ')) || work?.title;
  const year = work && yearOf(work) ? ` ${yearOf(work)}` : '';
  const page = note.locator.page === null ? '' : `, p. ${note.locator.page}`;
  return `${who}${year}, ${note.locator.section}, ¶${note.locator.paragraph}${page}`;
};

/** Papers number their own sources in square brackets; here those are the marks of the answer. */
const unmarked = (text: string) => text.replace(/\[/g, '(').replace(/\]/g, ')');

/** A sentence that rests on a document that a user added says so: it is never blended with what the papers say. */
function labelled(claim: Claim, library: Library): string {
  const added = claim.support.flatMap((ref) => {
    const note = library.shelf?.note(ref);
    const work = note && library.works.find((w) => w.id === note.source);
    return work ? [inline(work.title)] : [];
  });
  if (added.length === 0) return claim.text;
  const titles = [...new Set(added)].map((t) => `‘${t}’`).join(' and ');
  const share = added.length < claim.support.length ? 'Partly from' : 'From';
  return `${share} the added document${titles.includes('’ and ‘') ? 's' : ''} ${titles}: ${unmarked(claim.text)}`;
}

const detailLine = (claim: Claim, library: Library) =>
  `- ${labelled(claim, library)}${claim.support[0] ? ` (${shortLocator(claim.support[0], library)})` : ''}`;

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
      labelled(claim, library),
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
