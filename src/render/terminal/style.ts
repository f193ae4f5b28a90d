/** Bold, dim and wrapped text for a terminal; plain text where output goes to a file. */
import { styleText } from 'node:util';

export interface Style {
  bold(s: string): string;
  dim(s: string): string;
  heading(s: string): string;
}

export const styleFor = (colour: boolean): Style => {
  const as = (format: Parameters<typeof styleText>[0]) => (s: string) =>
    colour ? styleText(format, s, { validateStream: false }) : s;
  return { bold: as('bold'), dim: as('dim'), heading: as(['bold', 'cyan']) };
};

/** Control characters in a user's words would steer the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
export const inert = (s: string): string => s.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ' ');
