/** What a failing Postgres means, in one sentence that says what to do. Nothing of the address but host, port and database is told. */

export class StoreFault extends Error {
  override name = 'StoreFault';
}

/** Where the server is, for people: never the user, never the password. */
export interface Place {
  host: string;
  port: number;
  database: string;
}

const CORRECT = 'or correct DATABASE_URL';

const LOST = /^(?:ECONNRESET|EPIPE|57P0[1245]|08\w{3})$|^Connection terminated(?! due)|not queryable/;

/** By the codes of Node and of Postgres, and of messages where the driver has no code. */
const SENTENCES: readonly [RegExp, (at: string, place: Place) => string][] = [
  [/^(?:ECONNREFUSED|ENOENT)$/, (at) => `${at} takes no connections: start it, ${CORRECT}.`],
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, (_, { host }) => `There is no machine called ${host}: correct DATABASE_URL.`],
  [/^(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$|timeout/i, (at) => `${at} does not answer: see that it runs, ${CORRECT}.`],
  [/^28P01$/, (at) => `${at} refuses the user name or the password: correct DATABASE_URL.`],
  [
    /^28000$/,
    (at) =>
      `${at} does not let this user in from here: correct DATABASE_URL (?sslmode=verify-full for TLS) or pg_hba.conf.`,
  ],
  [/password must be a/, (at) => `${at} asks for a password: put one into DATABASE_URL.`],
  [/^3D000$/, (at, { database }) => `${at} has no database ${database}: create it, ${CORRECT}.`],
  [/^42501$/, (at) => `${at} does not let Tango's user make or use its tables: grant it "create" on the schema.`],
  [/^53300$/, (at) => `${at} has no connection left: raise max_connections, or run fewer Tangos.`],
  [/^53/, (at) => `${at} has run out of room: see to its disk and memory.`],
  [/^57P03$/, (at) => `${at} is still starting: try again in a moment.`],
  [/^25006$/, (at) => `${at} takes no writing: point DATABASE_URL at the primary server.`],
  [/does not support SSL/, (at) => `${at} has no TLS: set it up there, or take sslmode out of DATABASE_URL.`],
  [/CERT|SIGNATURE/, (at) => `${at} has a certificate that can't be checked: name its authority by sslrootcert.`],
  [LOST, (at) => `${at} has ended the connection: Tango connects again with the next call.`],
];

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** The connection broke, and a fresh one may do. */
export const isLost = (error: unknown): boolean =>
  LOST.test(codeOf(error) ?? (error instanceof Error ? error.message : ''));

/** The driver's own error stays out, as cause too: its message may quote what somebody wrote. */
export function faultOf(error: unknown, place: Place): StoreFault {
  if (error instanceof StoreFault) return error;
  const at = `Postgres at ${place.host}${place.host.startsWith('/') ? '' : `:${place.port}`}`;
  const sign = codeOf(error) ?? (error instanceof Error ? error.message : '');
  const sentence = SENTENCES.find(([signs]) => signs.test(sign))?.[1](at, place);
  const name = codeOf(error) ?? (error instanceof Error ? error.name : 'unknown');
  return new StoreFault(sentence ?? `${at} could not do what Tango asked (${name}): its own log says why.`);
}
