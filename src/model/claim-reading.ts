/** Reads claims out of what the model wrote, whole or while it grows. Ids become references again; unknown ones stay recognisable. */
import { z } from 'zod';
import type { Claim } from '../domain/answer.ts';
import { unmarked } from './wording-request.ts';

/** Looser than what is asked for: an id that was never given is the verifier's finding, not a fault of form. */
const Written = z.object({ text: z.string(), support: z.array(z.string()) });
const WrittenAll = z.object({ claims: z.array(Written) });

/** What the service is asked for; only ids of this request are allowed. */
export const claimsSchema = (ids: readonly string[]) =>
  z.object({ claims: z.array(z.object({ text: z.string(), support: z.array(z.enum(ids as [string, ...string[]])) })) });

/** Never a reference, so `verify` finds no note for it and drops the claim. */
const UNKNOWN = 'unknown:';

const claimOf = ({ text, support }: z.infer<typeof Written>, refs: ReadonlyMap<string, string>): Claim | null => {
  const said = unmarked(text);
  return said === '' ? null : { text: said, support: support.map((id) => refs.get(id) ?? `${UNKNOWN}${id}`) };
};

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** @returns null where it is not what was asked for, or says nothing */
export function readClaims(json: string, refs: ReadonlyMap<string, string>): Claim[] | null {
  const whole = WrittenAll.safeParse(parsed(json));
  if (!whole.success) return null;
  const claims = whole.data.claims.map((c) => claimOf(c, refs)).filter((c) => c !== null);
  return claims.length > 0 ? claims : null;
}

/** Finds each claim as soon as its closing brace is there. */
export class GrowingClaims {
  private readonly refs: ReadonlyMap<string, string>;
  private json = '';
  private at = 0;
  private depth = 0;
  private start = 0;
  private quoted = false;

  constructor(refs: ReadonlyMap<string, string>) {
    this.refs = refs;
  }

  /** @returns the claims that `more` completes */
  add(more: string): Claim[] {
    this.json += more;
    const claims: Claim[] = [];
    for (; this.at < this.json.length; this.at += 1) {
      const character = this.json[this.at];
      if (this.quoted && character === '\\') {
        // The character after it may come with the next piece.
        if (this.at + 1 === this.json.length) break;
        this.at += 1;
      } else if (character === '"') this.quoted = !this.quoted;
      else if (!this.quoted) claims.push(...this.brace(character));
    }
    return claims;
  }

  /** Claims are the objects at the second level. */
  private brace(character: string | undefined): Claim[] {
    if (character === '{') {
      this.depth += 1;
      if (this.depth === 2) this.start = this.at;
    }
    if (character !== '}') return [];
    this.depth -= 1;
    if (this.depth !== 1) return [];
    const written = Written.safeParse(parsed(this.json.slice(this.start, this.at + 1)));
    const claim = written.success ? claimOf(written.data, this.refs) : null;
    return claim ? [claim] : [];
  }
}
