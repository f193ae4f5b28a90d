/** Quotations and links: what must be the same to the letter. */

/** Runs of two or more words in quotation marks; what is left out of a quotation parts it. */
export const quotesOf = (sentence: string): string[] =>
  [
    ...sentence.matchAll(
      /["“]([^"“”]+)["”]|(?<![\p{L}\p{N}])[‘']([^‘’']+(?:[’'](?=\p{L})[^‘’']*)*)[’'](?![\p{L}\p{N}])/gu,
    ),
  ]
    .map((m) => m[1] ?? m[2] ?? '')
    .flatMap((q) => q.split(/\s*(?:\[?…\]?|\[?\.{3}\]?)\s*/))
    .filter((q) => q.trim().split(/\s+/).length >= 2);

export const linksOf = (sentence: string): string[] =>
  sentence.match(
    /\b(?:https?:\/\/|www\.|doi:\s?)[^\s)\]>]+|\b10\.\d{4,}\/[^\s)\]>]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|gov|info|io|eu|uk|au|se|de|pl)\b(?:\/[^\s)\]>]*)?/gi,
  ) ?? [];

const bare = (link: string) =>
  link
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?:(?:dx\.)?doi\.org\/|doi:\s?)?/, '')
    .replace(/[.,;:!?/]+$/, '');

export const isKnownLink = (link: string, known: readonly string[]): boolean =>
  known.some((k) => bare(k) === bare(link));
