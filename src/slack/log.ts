/** One line on stderr; never a token, never what somebody wrote. */
export type Log = (line: string) => void;
