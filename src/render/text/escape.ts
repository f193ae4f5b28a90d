/** Makes text inert: nothing a user or a paper wrote may become mark-up of the document. */
import { clean } from './piece.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For HTML and SVG, in text and in attributes. */
export const escapeHtml = (text: string): string => clean(text).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

/** For a line of CommonMark with tables; white space becomes one space, as a line break would end the construct. */
export const escapeMarkdown = (text: string): string =>
  clean(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|~#$]/g, (c) => `\\${c}`)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    // Many renderers make links of bare addresses.
    .replace(/:(?=\/\/)|(?<=www)\.|@/g, (c) => `\\${c}`)
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
