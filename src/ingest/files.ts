/** The files that paths mean: a folder stands for every readable file below it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

export const READABLE = ['.pdf', '.docx', '.html', '.htm', '.md', '.txt'];

export const isReadable = (file: string): boolean => READABLE.includes(extname(file).toLowerCase());

/** Details beside a document are no document. */
const isAside = (file: string) => /\.json$/i.test(file) || /(^|[/\\])[.~]/.test(file);

/** @returns each file once, in order; a path that leads nowhere is among them */
export function filesOf(paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => {
    if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((f) => !isAside(f))
      .map((f) => join(path, f))
      .filter((f) => existsSync(f) && statSync(f).isFile())
      .toSorted();
  });
  return [...new Set(files)];
}
