/** What the styles of a Word file say, with what they take over from one another: which are headings, which hide their text. */
import { Parser } from 'htmlparser2';

export interface Style {
  heading: boolean;
  vanish: boolean;
}

interface Written {
  name: string;
  basedOn: string | null;
  outline: number | null;
  vanish: boolean | null;
}

/** "on" unless it says otherwise. */
export const isOn = (value: string | undefined): boolean => !/^(0|false|off|none)$/.test(value ?? '');

const HEADING = /^(heading \d|title)$/i;
const BODY_LEVEL = 9;

export function stylesOf(xml: string): (id: string | undefined) => Style {
  const styles = new Map<string, Written>();
  let open: Written | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes['w:val'];
        if (name === 'w:style') {
          open = { name: '', basedOn: null, outline: null, vanish: null };
          styles.set(attributes['w:styleId'] ?? '', open);
        } else if (open === null) return;
        else if (name === 'w:name') open.name = value ?? '';
        else if (name === 'w:basedOn') open.basedOn = value ?? null;
        else if (name === 'w:outlineLvl') open.outline = Number(value);
        else if (name === 'w:vanish') open.vanish = isOn(value);
      },
      onclosetag(name) {
        if (name === 'w:style') open = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const chainOf = (id: string | undefined, seen: readonly string[] = []): Written[] => {
    const style = id === undefined || seen.includes(id) ? undefined : styles.get(id);
    return style && id ? [style, ...chainOf(style.basedOn ?? undefined, [...seen, id])] : [];
  };
  return (id) => {
    const chain = chainOf(id);
    const outline = chain.find((s) => s.outline !== null)?.outline ?? BODY_LEVEL;
    // A document without a part for styles still names the usual ones.
    const named = chain.length === 0 ? (id ?? '').replace(/(?<=[a-z])(?=\d)/i, ' ') : '';
    return {
      heading: outline < BODY_LEVEL || [named, ...chain.map((s) => s.name)].some((n) => HEADING.test(n)),
      vanish: chain.find((s) => s.vanish !== null)?.vanish ?? false,
    };
  };
}
