/** What one claim is held against. */
import type { ClaimRules } from '../domain/claim-rules.ts';

/** A sentence of the passage, or a note on it. */
export interface Unit {
  text: string;
  /** Is it what the claim points at? */
  pointed: boolean;
  /** Of a note: whose view it gives. */
  by?: readonly string[];
  /** Of a note: the passage's sentence that it restates, where the text is at hand. */
  of?: string;
  /** The sentence before, where this one leans on it ("He argues …"). */
  before?: string;
}

/** What a claim rests on, as text. */
export interface Support {
  units: readonly Unit[];
  /** The work's authors and year, by whom every claim on it may be told. */
  authors: readonly string[];
  /** More words by which people ask for what the passage says. */
  hints?: readonly string[];
  /** What stands just before and after: it lends names and words, and no statement. */
  beside?: readonly string[];
  /** How many items the lists on the passage have. */
  counts?: readonly number[];
}

export interface ClaimCheck {
  claim: string;
  /** Undefined where an id or phrase of the claim's support is unknown. */
  support: readonly (Support | undefined)[];
  /** Is this run of words verbatim in a work that the claim rests on? */
  isVerbatim(quote: string): boolean;
  /** Links that the works have. */
  links: readonly string[];
  rules: ClaimRules;
  /** Family names, in lower case, to whom a view may be given; none where they are not known. */
  persons?: ReadonlySet<string>;
  /** How telling a word is, by its stem; all alike where that is not known. */
  weightOf?(stem: string): number;
  /** How well the best other passage fits the claim, as a share of its words; asked only in doubt. */
  elsewhere?(stems: ReadonlySet<string>): number;
}
