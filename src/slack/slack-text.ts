/** What somebody wrote, as they read it: Slack's escapes undone, its mentions and links as their words. */

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** @param self Tango's user id; its own mention is an address, not a part of the text */
export function plainWords(text: string, self?: string): string {
  const named = text.replace(
    /<([@#!]?)([^>|]+)(?:\|([^>]*))?>/g,
    (_whole, kind: string, target: string, label?: string) => {
      if (kind === '@') return target === self ? '' : `@${label || 'somebody'}`;
      if (kind === '#') return `#${label || 'channel'}`;
      if (kind === '!') return label || `@${target.replace(/\^.*/, '')}`;
      return label || target;
    },
  );
  return named
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/^[\s,:;–-]+(?=\S)/, '')
    .trim();
}
