/** What a page's styles say of an element, as far as it hides text: inline styles and the simple rules of its style sheets. */

export type Declarations = Record<string, string>;
export type Rule = { tag: string; id: string; classes: string[]; says: Declarations };

const MEDIA = /@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;
const SIMPLE = /^([a-z][a-z0-9]*)?(#[\w-]+)?((?:\.[\w-]+)*)$/i;

export function declarationsOf(text: string): Declarations {
  const says: Declarations = {};
  for (const part of text.split(';')) {
    const at = part.indexOf(':');
    if (at > 0)
      says[part.slice(0, at).trim().toLowerCase()] = part
        .slice(at + 1)
        .replace(/!important/i, '')
        .trim()
        .toLowerCase();
  }
  return says;
}

/** Rules for one element by name, id or classes; what only holds on some media, or between elements, is not looked at. */
export function rulesOf(html: string): Rule[] {
  const sheets = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style/gi)].map((m) => m[1] ?? '');
  return sheets.flatMap((sheet) =>
    [
      ...sheet
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(MEDIA, '')
        .matchAll(/([^{}]+)\{([^{}]*)\}/g),
    ].flatMap(([, selectors = '', body = '']) =>
      selectors.split(',').flatMap((selector): Rule[] => {
        const found = SIMPLE.exec(selector.trim());
        if (!found || !selector.trim()) return [];
        const classes = (found[3] ?? '').split('.').filter(Boolean);
        return [{ tag: found[1] ?? '', id: found[2]?.slice(1) ?? '', classes, says: declarationsOf(body) }];
      }),
    ),
  );
}

export function styleOf(tag: string, attributes: Record<string, string>, rules: readonly Rule[]): Declarations {
  const classes = new Set((attributes.class ?? '').split(/\s+/));
  const fitting = rules.filter(
    (r) => (!r.tag || r.tag === tag) && (!r.id || r.id === attributes.id) && r.classes.every((c) => classes.has(c)),
  );
  return Object.assign({}, ...fitting.map((r) => r.says), declarationsOf(attributes.style ?? ''));
}

const NAMED: Record<string, string> = { white: 'ffffff', black: '000000', snow: 'fffafa', ivory: 'fffff0' };
const COLOUR = /#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|\b[a-z]+\b/g;

/** Red, green, blue and opacity; null for what isn't a colour known here. */
export function colourOf(text: string | undefined): [number, number, number, number] | null {
  for (const [token] of (text ?? '').matchAll(COLOUR)) {
    if (token === 'transparent') return [0, 0, 0, 0];
    if (token.startsWith('rgb')) {
      const [r, g, b, a = 1] = (token.match(/[\d.]+/g) ?? []).map(Number);
      if (r !== undefined && g !== undefined && b !== undefined) return [r, g, b, a];
    }
    const hex = NAMED[token] ?? (token.startsWith('#') ? token.slice(1) : undefined);
    if (hex === undefined) continue;
    const full = hex.length < 6 ? [...hex].map((c) => c + c).join('') : hex;
    const [r, g, b, a = 255] = (full.match(/../g) ?? []).map((x) => Number.parseInt(x, 16));
    return [r ?? 0, g ?? 0, b ?? 0, a / 255];
  }
  return null;
}
