/** Names of authors as documents give them, to CSL-JSON's family and given names. What may be an organisation stays whole. */
import type { Name } from '../domain/work.ts';

const INITIALS = /^(?:\p{Lu}\.?[- ]?){1,4}$/u;
const PARTICLES = /^(?:van|von|de|der|den|del|della|di|da|la|le|du|ten|ter|bin|al)$/i;

/** One name: "Family, Given", "Given Family", or an organisation's. */
export function nameOf(written: string, organisation?: RegExp): Name {
  const name = written.replace(/\s+/g, ' ').trim();
  const [family = '', given, ...rest] = name.split(/,\s*/);
  if (given && rest.length === 0 && !organisation?.test(name)) return { family, given };
  const words = name.split(' ');
  if (words.length < 2 || words.length > 4 || organisation?.test(name) || !words.every((w) => /^\p{L}/u.test(w)))
    return { family: name };
  let from = words.length - 1;
  while (from > 1 && PARTICLES.test(words[from - 1] ?? '')) from--;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') };
}

/** @param written each one name or several; "Smith, J., Lee, B." and "Jane Smith and Bo Lee" are two */
export function namesOf(written: readonly string[], organisation?: RegExp): Name[] {
  return written
    .flatMap((text) => text.split(/\s*[;\n]\s*|\s+(?:and|&)\s+/))
    .flatMap((text) => {
      const parts = text.split(/\s*,\s*/).filter(Boolean);
      if (parts.length < 2) return parts;
      if (parts.length % 2 === 0 && parts.every((p, i) => i % 2 === 0 || INITIALS.test(p)))
        return parts.flatMap((p, i) => (i % 2 === 0 ? [`${p}, ${parts[i + 1]}`] : []));
      return parts.every((p) => p.includes(' ')) ? parts : [text.replace(/,\s*$/, '')];
    })
    .filter((name) => /\p{L}/u.test(name))
    .map((name) => nameOf(name, organisation));
}
