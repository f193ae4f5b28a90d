/** Says in words where a paragraph stands in its work, so that a reader with the paper in hand finds it. */
import type { Locator } from '../../domain/work.ts';

export const locate = ({ section, paragraph, page, part }: Locator): string =>
  [
    `section ‘${section}’`,
    `paragraph ${paragraph}${part === undefined ? '' : ` (part ${part})`}`,
    ...(page === null ? [] : [`p. ${page}`]),
  ].join(', ');
