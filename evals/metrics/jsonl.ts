/** Reads the committed cases. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

export const caseFile = (name: string): string => fileURLToPath(new URL(`../cases/${name}`, import.meta.url));

export const readCases = <T>(name: string, schema: z.ZodType<T>): T[] =>
  readFileSync(caseFile(name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
