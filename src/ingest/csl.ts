/** CSL-JSON beside a document, as reference managers export it, to the part of it that Tango uses. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Name, Work } from '../domain/work.ts';

const text = z.union([z.string(), z.number()]).transform(String);
const optional = text.optional().catch(undefined);

const CslName = z
  .looseObject({
    family: z.string().optional(),
    given: z.string().optional(),
    literal: z.string().optional(),
    'non-dropping-particle': z.string().optional(),
    'dropping-particle': z.string().optional(),
    suffix: z.string().optional(),
  })
  .transform((n): Name | null => {
    const family = [n['dropping-particle'], n['non-dropping-particle'], n.family].filter(Boolean).join(' ');
    const name = family || n.literal || n.given;
    return name ? { family: name, ...(family && n.given ? { given: n.given } : {}) } : null;
  });

const Csl = z.looseObject({
  type: z.string().optional().catch(undefined),
  title: optional,
  author: z.array(CslName).optional().catch(undefined),
  issued: z
    .looseObject({
      'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional(),
      raw: z.string().optional(),
      literal: z.string().optional(),
    })
    .optional()
    .catch(undefined),
  'container-title': optional,
  publisher: optional,
  'collection-title': optional,
  volume: optional,
  issue: optional,
  page: optional,
  DOI: optional,
  URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .catch(undefined),
});

export type CslDetails = Partial<Omit<Work, 'id' | 'issued' | 'added'>> & { year?: number };

export function detailsOf(csl: z.infer<typeof Csl>): CslDetails {
  const { issued, author, DOI, ...rest } = csl;
  const written = `${issued?.['date-parts']?.[0]?.[0] ?? issued?.raw ?? issued?.literal ?? ''}`;
  const year = /\b\d{4}\b/.exec(written)?.[0];
  const doi = /\b10\.\d{4,9}\/\S+$/.exec(DOI ?? '')?.[0];
  const kept = [
    'type',
    'title',
    'container-title',
    'publisher',
    'collection-title',
    'volume',
    'issue',
    'page',
    'URL',
  ] as const;
  const details: CslDetails = {};
  for (const key of kept) if (rest[key]) details[key] = rest[key];
  const authors = (author ?? []).filter((n) => n !== null);
  return {
    ...details,
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(doi ? { DOI: doi } : {}),
    ...(year ? { year: Number(year) } : {}),
  };
}

export interface Beside {
  file: string;
  details: CslDetails | null;
}

/** @returns null where no such file is beside the document; `details` is null where there is one that cannot be used */
export function cslBeside(document: string): Beside | null {
  const stem = document.replace(/\.[^./\\]+$/, '');
  const file = [`${document}.csl.json`, `${stem}.csl.json`, `${document}.json`, `${stem}.json`].find((f) =>
    existsSync(f),
  );
  if (file === undefined) return null;
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const item = Csl.safeParse(Array.isArray(value) ? value[0] : value);
    const details = item.success ? detailsOf(item.data) : {};
    return { file, details: Object.keys(details).length > 0 ? details : null };
  } catch {
    return { file, details: null };
  }
}
