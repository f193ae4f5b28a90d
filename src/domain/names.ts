/** What ids are called in front of people: plain data, made from the codebook and the works by the wiring, used by every renderer. */

/** A name and what it means in plain words. */
export interface Term {
  name: string;
  plain: string;
}

export interface WorkName {
  /** As a reader cites it: "Pestoff 2015". */
  short: string;
  title: string;
  /** Of a document that a user added. */
  added?: true;
  /** Where the work can be read, from its DOI, URN or address; the only links Tango ever shows. */
  url: string | null;
}

export interface Names {
  frameworks: Record<string, { name: string; question: string; categories: Record<string, Term> }>;
  /** Whose definition it is: "Alford 2009". */
  definitions: Record<string, string>;
  risks: Record<string, Term>;
  checklists: Record<string, { name: string; items: Record<string, string> }>;
  /** The fact that a reading states: "users sit on a standing panel". */
  readings: Record<string, string>;
  works: Record<string, WorkName>;
}
