/** Plain text and Markdown: paragraphs by blank lines, sections by Markdown's headings, details from a YAML head. */
import { parse } from 'yaml';
import { z } from 'zod';
import { Layout } from '../domain/work.ts';
import { textOf } from './decode.ts';
import type { Described, Hidden, Reading } from './document.ts';
import { paragraphs } from './paragraphs.ts';
import { namesOf } from './people.ts';

const HEAD = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const COMMENT = /<!--([\s\S]*?)-->/g;

const text = z.union([z.string(), z.number(), z.date()]).transform(String);
const Head = z.looseObject({
  title: text.optional().catch(undefined),
  author: z
    .union([text, z.array(text)])
    .optional()
    .catch(undefined),
  authors: z
    .union([text, z.array(text)])
    .optional()
    .catch(undefined),
  date: text.optional().catch(undefined),
  year: text.optional().catch(undefined),
});

function describedBy(head: string | undefined): Described {
  if (head === undefined) return { authors: [] };
  let value: unknown;
  try {
    value = parse(head);
  } catch {
    return { authors: [] };
  }
  const { data } = Head.safeParse(value);
  const year = /\b(1[5-9]|20)\d\d\b/.exec(data?.year ?? data?.date ?? '')?.[0];
  return {
    ...(data?.title ? { title: data.title } : {}),
    authors: namesOf([data?.author ?? data?.authors ?? []].flat()),
    ...(year ? { year: Number(year) } : {}),
  };
}

/** @param markdown whether mark-up may hide comments */
export function readPlain(bytes: Uint8Array, markdown: boolean): Reading {
  const raw = textOf(bytes);
  if (raw === null || raw.includes('\ufffd')) return { fault: 'not a text file in UTF-8' };
  const hidden: Hidden[] = [];
  const head = HEAD.exec(raw);
  const body = (head ? raw.slice(head[0].length) : raw).replace(COMMENT, (whole, comment: string) => {
    if (!markdown) return whole;
    hidden.push({ what: 'a comment', page: null, text: comment });
    return '';
  });
  const described = describedBy(head?.[1]);
  const title = described.title ?? /^#[ \t]+(.+)$/m.exec(body)?.[1]?.trim();
  const layout = Layout.parse({ work: 'added', files: ['added'], first: '-' });
  return {
    paragraphs: paragraphs(body, layout).map((p) => (p.section === '-' ? { ...p, section: '' } : p)),
    described: { ...described, ...(title ? { title } : {}) },
    hidden,
  };
}
