/** Reads YAML and JSON files of `knowledge/` and validates them; an error names the file, the key and the fault. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';

/** What is wrong with the knowledge, in one line for the person who edits it. */
export class KnowledgeFault extends Error {
  constructor(file: string, key: string, fault: string) {
    super(`${file}: ${key ? `${key}: ` : ''}${fault}`);
    this.name = 'KnowledgeFault';
  }
}

/** @throws KnowledgeFault with the first key at fault */
export function validate<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new KnowledgeFault(file, issue?.path.map(String).join('.') ?? '', issue?.message ?? 'not valid');
}

export function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (fault) {
    throw new KnowledgeFault(file, '', fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : 'not YAML');
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new KnowledgeFault(file, '', fault instanceof Error ? fault.message : 'not JSON');
  }
}

/** Files below a folder with an ending, sorted, so that every machine reads them in the same order. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith(ending))
    .toSorted()
    .map((f) => join(folder, f));
}

export function loadFile<T>(schema: z.ZodType<T>, root: string, file: string): T {
  const text = readFileSync(file, 'utf8');
  const name = relative(root, file);
  return validate(schema, (file.endsWith('.json') ? parseJson : parseYaml)(text, name), name);
}

/** Every YAML file below a folder, each a list, put together. */
export function loadLists<T>(schema: z.ZodType<T[]>, root: string, folder: string): T[] {
  return filesIn(join(root, folder), '.yaml').flatMap((f) => loadFile(schema, root, f));
}

/** Every YAML file below a folder, each one object. */
export function loadEach<T>(schema: z.ZodType<T>, root: string, folder: string): T[] {
  return filesIn(join(root, folder), '.yaml').map((f) => loadFile(schema, root, f));
}
